import type { Compiled } from '../markdown/compiled.ts';
import { contentOf, type Content, type JsxRuntime } from '../markdown/run.ts';
import { inProcess } from '../settings/in-process.ts';

/**
 * Compiled bodies, from the loader, which has them, to the pages, which show them. They stay in memory and out of
 * Astro's content store: at 10,000 reviews that is half of all the memory a build needs.
 */
export interface Body {
  readonly digest: string;
  readonly compiled: Compiled;
  /** What `frontmatter` is in the body's expressions. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** Made when first asked for. */
  content?: Content;
}

const bodies = inProcess('bodies', () => new Map<string, Map<string, Body>>());

/** Astro shows an edited entry half a second after it was loaded; until then the page wants the body it had. */
const VERSIONS = 4;

const entryKey = (collection: string, id: string): string => `${collection}/${id}`;

/** Keeps the body of an entry, and for a while the ones it had. */
export function keepBody(collection: string, id: string, body: Body): void {
  const key = entryKey(collection, id);
  const versions = bodies.get(key) ?? new Map<string, Body>();
  const kept = versions.get(body.digest);
  versions.delete(body.digest);
  versions.set(body.digest, kept ?? body);
  if (versions.size > VERSIONS) versions.delete([...versions.keys()][0]!);
  bodies.set(key, versions);
}

/** The body of an entry as it was when it had this digest, if it is still kept. */
export const bodyOf = (collection: string, id: string, digest: string): Body | undefined =>
  bodies.get(entryKey(collection, id))?.get(digest);

/** The function that a body is, made once. */
export const contentOfBody = (body: Body, runtime: JsxRuntime): Content =>
  (body.content ??= contentOf(body.compiled.code, runtime, { frontmatter: body.frontMatter }));
