import { defineHastPlugin, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { wordsIn } from '../settings/settings.ts';
import type { Words } from '../words/words.ts';
import type { Element, Tag } from './tree.ts';

/** What a plugin is told of the entry: its front matter, on both ways from text to page. */
interface Data {
  readonly astro?: { readonly frontmatter?: Readonly<Record<string, unknown>> };
}

/** The words of the language that an entry is written in. */
export function wordsOf(data: unknown): Words {
  const lang = (data as Data).astro?.frontmatter?.['lang'];
  return wordsIn(typeof lang === 'string' ? lang : undefined);
}

/** Code and formulas are no prose. */
const VERBATIM = ['code', 'pre', 'kbd', 'samp', 'math', 'script', 'style'];

/** Props of the author's vocabulary that readers read. */
const LINES = ['caption', 'credit', 'about'];

const typeset = ({ line, typeset: prose }: Words) =>
  defineHastPlugin({
    name: 'typography',
    text(node, context) {
      const parent = context.parent(node);
      if ('tagName' in parent && VERBATIM.includes(parent.tagName)) return undefined;
      const value = prose(node.value);
      return value === node.value ? undefined : { ...node, value };
    },
    mdxJsxFlowElement: { filter: ['Still', 'Trailer', 'Spoiler'], visit: (tag) => withLines(tag, line) },
  });

/** A tag of the author's vocabulary with what readers read in it set as prose is. */
function withLines(tag: Readonly<Tag>, line: Words['line']): Tag | undefined {
  const attributes = tag.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    LINES.includes(attribute.name) &&
    typeof attribute.value === 'string' &&
    line(attribute.value) !== attribute.value
      ? { ...attribute, value: line(attribute.value) }
      : attribute,
  );
  return attributes.some((attribute, i) => attribute !== tag.attributes[i])
    ? { ...tag, attributes }
    : undefined;
}

/** Quotation marks and spaces of the entry's language. */
export const typographyPlugin: HastPluginEntry = ({ data }) => typeset(wordsOf(data));

/** What Markdown says in English of its own accord, in the entry's language. */
export const phrasesPlugin: HastPluginEntry = ({ data }) => {
  const { body } = wordsOf(data);
  return defineHastPlugin({
    name: 'phrases',
    element: [
      { filter: ['h2'], visit: (node, context) => nameFootnotes(node, context, body.footnotes) },
      { filter: ['a'], visit: (node, context) => nameWayBack(node, context, body.backToReference) },
      {
        // The box of a task in a list has nothing else to be called by.
        filter: ['input'],
        visit: (node, context) =>
          context.setProperty(node, 'ariaLabel', node.properties['checked'] ? body.done : body.toDo),
      },
    ],
  });
};

function nameFootnotes(
  node: Readonly<Element>,
  context: HastVisitorContext,
  name: string,
): Element | undefined {
  const parent = context.parent(node);
  const isLabel = 'properties' in parent && 'dataFootnotes' in parent.properties;
  return isLabel ? { ...node, children: [{ type: 'text', value: name }] } : undefined;
}

function nameWayBack(
  node: Readonly<Element>,
  context: HastVisitorContext,
  name: (reference: string) => string,
): void {
  if (!('dataFootnoteBackref' in node.properties)) return;
  const [reference = ''] = /[\d-]+$/.exec(String(node.properties['ariaLabel'])) ?? [];
  context.setProperty(node, 'ariaLabel', name(reference));
}
