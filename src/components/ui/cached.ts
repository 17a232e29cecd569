/** Rendered fragments, by what they show and by variant. */
const fragments = new WeakMap<object, Map<string, string>>();

/**
 * A rendered fragment, made once in a build: the same row stands in a dozen lists. A live preview makes it each time, since
 * components are edited there.
 * @param of What it shows; the fragment is kept as long as that.
 * @param variant All else that it depends on: nothing of the page around it.
 */
export async function cached(of: object, variant: string, render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render();
  const variants = fragments.get(of) ?? new Map<string, string>();
  fragments.set(of, variants);
  const fragment = variants.get(variant) ?? (await render());
  variants.set(variant, fragment);
  return fragment;
}
