/** What compiled MDX builds its result with: Astro's `astro/jsx-runtime`, or a stand-in. */
export interface JsxRuntime {
  readonly Fragment: unknown;
  readonly jsx: (type: never, props: never) => unknown;
  readonly jsxs: (type: never, props: never) => unknown;
}

/** The function that a body is: takes the components it may use, gives what the runtime built. */
export type Content = (props?: { readonly components?: Readonly<Record<string, unknown>> }) => unknown;

/**
 * The function that compiled code stands for.
 * @param code As in `Compiled`.
 * @param scope What expressions see by name: `frontmatter`.
 * @throws whatever an `export const …` of the body throws; the function throws what its expressions throw.
 */
export function contentOf(
  code: string,
  runtime: JsxRuntime,
  scope: Readonly<Record<string, unknown>>,
): Content {
  // The code is the author's own, compiled here, and reads the runtime from `arguments[0]`.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function('runtime', ...Object.keys(scope), code) as (...given: unknown[]) => {
    default: Content;
  };
  return make(runtime, ...Object.values(scope)).default;
}
