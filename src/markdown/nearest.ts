/** Keystrokes from one word to the other: letters added, dropped, replaced or swapped with their neighbour. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        ...(swapped ? [before[j - 2]! + 1] : []),
      );
    }
    [before, last] = [last, row];
  }
  return last[to.length]!;
}

/**
 * The name that was probably meant, whatever its case.
 * @returns undefined where none is near: more than a third of the letters would have to change.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const written = name.toLowerCase();
  const near = names
    .flatMap((candidate) => {
      const other = candidate.toLowerCase();
      const most = Math.max(1, Math.max(name.length, candidate.length) / 3);
      // Words whose lengths differ by more are further apart than that, and needn't be compared by letters.
      if (Math.abs(other.length - written.length) > most) return [];
      const away = distance(written, other);
      return away <= most ? { candidate, away } : [];
    })
    .sort((a, b) => a.away - b.away);
  return near[0]?.candidate;
}

/** "Did you mean Still? …", or only the second part where nothing is near. */
export const suggest = (name: string, names: readonly string[], otherwise: string): string => {
  const meant = nearest(name, names);
  return meant === undefined ? otherwise : `Did you mean ${meant}? ${otherwise}`;
};
