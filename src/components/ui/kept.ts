/** Rendered pieces by what they show, and by where: the same row stands in a dozen lists. */
const pieces = new WeakMap<object, Map<string, string>>();

/**
 * A rendered piece, made once in a build. A live preview makes it each time: components are edited there.
 * @param about What it shows; nothing is kept longer than that.
 * @param place All else that it depends on.
 */
export async function kept(about: object, place: string, render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render();
  const places = pieces.get(about) ?? new Map<string, string>();
  pieces.set(about, places);
  const piece = places.get(place) ?? (await render());
  places.set(place, piece);
  return piece;
}
