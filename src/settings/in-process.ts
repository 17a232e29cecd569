/**
 * What there is one of in a process. The config of the build, the config of the collections and the pages are module
 * graphs of their own: a variable of a module is not one, but several.
 */
export function inProcess<T>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Partial<Record<symbol, T>>;
  return (shared[Symbol.for(keyOf(name))] ??= make());
}

const keyOf = (name: string): string => `film-critic.${name}`;

/** What `inProcess` has under a name, as an expression: for modules whose code is generated. */
export const codeOf = (name: string): string => `globalThis[Symbol.for(${JSON.stringify(keyOf(name))})]`;
