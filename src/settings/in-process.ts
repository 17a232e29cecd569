/**
 * What there is one of in a process. The config of the build, the config of the collections and the pages are module
 * graphs of their own: a variable of a module is not one, but several.
 */
export function inProcess<T>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Partial<Record<symbol, T>>;
  return (shared[Symbol.for(keyOf(name))] ??= make());
}

const keyOf = (name: string): string => `film-critic.${name}`;

/** The expression by which code that is made has what there is in its process. */
export const codeOf = (name: string): string => `globalThis[Symbol.for(${JSON.stringify(keyOf(name))})]`;
