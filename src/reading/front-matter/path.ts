/** Where a field is: names of fields, and numbers of items counted from 0. */
export type Path = readonly PropertyKey[];

/** What stands at a path, or undefined. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );

/** "film.alsoKnownAs, item 1"; "rescored, item 1, scores.story" */
export const nameOf = (path: Path): string =>
  path.reduce<string>((name, step, at) => {
    if (typeof step === 'number') return `${name}, item ${step + 1}`;
    if (at === 0) return String(step);
    return `${name}${typeof path[at - 1] === 'number' ? ', ' : '.'}${String(step)}`;
  }, '');
