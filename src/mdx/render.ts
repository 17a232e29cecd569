import { render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { Fragment, jsx } from 'astro/jsx-runtime';
import type { CollectionName } from '../domain/entry.ts';
import type { Compiled, Heading } from '../markdown/compiled.ts';
import type { Content, JsxRuntime } from '../markdown/run.ts';
import { bodyOf, contentOfBody, keepBody, type Body } from './bodies.ts';
import { digestOf } from './digest.ts';
import { sharedReader } from '../reading/shared-reader.ts';

/** A body, ready for a page. */
export interface Rendered {
  /** Takes `components`: the vocabulary. They find the entry in `Astro.locals.entry`. */
  readonly Content: AstroComponentFactory;
  readonly headings: readonly Heading[];
  /** Words a reader reads. */
  readonly words: number;
  /** Whether there is mathematics in it. */
  readonly maths: boolean;
  /** Names of the components in it. */
  readonly components: readonly string[];
}

const runtime: JsxRuntime = { Fragment, jsx, jsxs: jsx };

/** The body as the loader left it, or read again where the loader ran in another process. */
async function compiledBody(entry: CollectionEntry<CollectionName>): Promise<Body> {
  const { collection, id } = entry;
  const digest = String(entry.digest);
  const kept = bodyOf(collection, id, digest);
  if (kept) return kept;
  const reader = sharedReader();
  reader.changed();
  const { entries } = await reader.read();
  for (const { body, frontMatter, ...found } of entries)
    keepBody(found.collection, found.slug, { digest: await digestOf(found), compiled: body, frontMatter });
  const body = bodyOf(collection, id, digest);
  if (!body) throw new Error(`${collection}/${id} has changed since it was loaded.`);
  return body;
}

/** A body's function as a component that Astro's pages and its Container API can render. */
function asComponent(content: Content): AstroComponentFactory {
  const Content = ({ components, ...props }: Parameters<Content>[0] & object = {}) =>
    content({ ...props, components: { Fragment, ...components } });
  // How Astro knows a component of MDX, and who renders it.
  Object.assign(Content, {
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro:renderer')]: 'astro:jsx',
  });
  return Content as unknown as AstroComponentFactory;
}

const factsOf = ({ code, headings, words, components }: Compiled): Omit<Rendered, 'Content'> => ({
  headings,
  words,
  maths: code.includes('<math'),
  components: components.map(({ name }) => name),
});

/** The body of an entry, as `render` of `astro:content` gives it for the few that import something. */
export async function renderBody(entry: CollectionEntry<CollectionName>): Promise<Rendered> {
  const body = await compiledBody(entry);
  const Content =
    'deferredRender' in entry && entry.deferredRender
      ? (await render(entry)).Content
      : asComponent(contentOfBody(body, runtime));
  return { Content, ...factsOf(body.compiled) };
}
