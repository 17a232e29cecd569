import { createContext, Script } from 'node:vm';
import { VOCABULARY } from '../domain/vocabulary.ts';
import { AT, TAG, type Mark } from './mark.ts';
import { contentOf, type JsxRuntime } from './run.ts';

/** Longer than any body takes; one that has no end must not hang a build. Only a script can be stopped. */
const MOST_MILLISECONDS = 1000;
const SCRIPT = new Script('run()');
const sandbox = createContext({}) as { run?: () => unknown };

/** An element or component that a body built while it ran. */
export interface Built {
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  /** The expression or tag it comes from; undefined for what Markdown made. */
  readonly from: Mark | undefined;
}

/** What happened when a body ran. */
export interface Proof {
  readonly built: readonly Built[];
  /** What expressions gave, in the order they were run. */
  readonly values: readonly { readonly from: Mark; readonly value: unknown }[];
  /** What was thrown, and by which expression; undefined for code outside braces. */
  readonly failure?: { readonly message: string; readonly endless: boolean; readonly from: Mark | undefined };
}

// What the stand-in for a page's runtime builds. Nobody looks inside.
const FRAGMENT = Symbol('Fragment');
const NODE = Symbol('node');

/**
 * Runs a marked body once, with a stand-in for every component, so that what would fail on a page fails here.
 * @param code Compiled with `markPlugin`.
 * @param marks As filled by it.
 */
export function prove(
  code: string,
  marks: readonly Mark[],
  frontMatter: Readonly<Record<string, unknown>>,
): Proof {
  const built: Built[] = [];
  const values: { from: Mark; value: unknown }[] = [];
  const running: Mark[] = [];

  const at = (number: number, run: () => unknown): unknown => {
    const from = marks[number]!;
    running.push(from);
    const value = run();
    // Not in a `finally`: where one throws, the last one running is the one that failed.
    running.pop();
    values.push({ from, value });
    return value;
  };
  const jsx = (type: unknown, { [TAG]: tag, ...props }: Record<string, unknown>): unknown => {
    if (typeof type === 'function') return (type as (props: object) => unknown)(props);
    const from = tag === undefined ? running.at(-1) : marks[Number(tag)];
    if (typeof type === 'string') built.push({ name: type, props, from });
    return NODE;
  };
  const runtime: JsxRuntime = { Fragment: FRAGMENT, jsx, jsxs: jsx };
  const components = Object.fromEntries(['Fragment', ...Object.keys(VOCABULARY)].map((name) => [name, name]));

  try {
    sandbox.run = () => contentOf(code, runtime, { frontmatter: frontMatter, [AT]: at })({ components });
    SCRIPT.runInContext(sandbox, { timeout: MOST_MILLISECONDS });
    return { built, values };
  } catch (error) {
    // Of any realm, and an author may throw anything.
    const { message = String(error), code } = (error ?? {}) as { message?: string; code?: string };
    return {
      built,
      values,
      failure: { message, endless: code === 'ERR_SCRIPT_EXECUTION_TIMEOUT', from: running.at(-1) },
    };
  }
}
