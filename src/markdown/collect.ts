import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';
import { notMeantAsCode } from './bad-braces.ts';
import type { Words } from '../domain/explain.ts';
import type { ComponentUse, Place } from './compiled.ts';
import { anchorsIn } from './equations.ts';
import { isComment, valueOf } from './expressions.ts';
import { noteUse, type Findings } from './findings.ts';
import { importsIn } from './imports.ts';
import { texOf } from './formulas.ts';
import { isWord } from '../domain/vocabulary.ts';
import { isVocabulary } from './props.ts';
import { checkTag } from './tags.ts';
import { placeOf, type Element, type Tag } from './tree.ts';
import { countWords } from './count-words.ts';

/** The props of a tag: those whose value can be read, and the others ("..." for `{...spread}`), with why. */
function propsOf(
  tag: Readonly<Tag>,
  frontMatter: Readonly<Record<string, unknown>>,
): Pick<ComponentUse, 'props' | 'computed'> & { readonly unreadable: Words[] } {
  const props: Record<string, unknown> = {};
  const computed: string[] = [];
  const unreadable: Words[] = [];
  for (const attribute of tag.attributes) {
    const code = attribute.type === 'mdxJsxExpressionAttribute' ? attribute : attribute.value;
    const name = attribute.type === 'mdxJsxExpressionAttribute' ? '...' : attribute.name;
    if (typeof code !== 'object' || code === null) {
      props[name] = code ?? true;
      continue;
    }
    const found = valueOf(code.value, frontMatter, name);
    if ('value' in found) props[name] = found.value;
    else {
      computed.push(name);
      unreadable.push(found);
    }
  }
  return { props, computed, unreadable };
}

/**
 * A walk through the tree of a body that leaves it as it is and notes what it sees.
 * It has to come first: what other plugins put in has no place in the file.
 */
export function collectPlugin(
  findings: Findings,
  source: string,
  frontMatter: Readonly<Record<string, unknown>>,
): HastPluginDefinition {
  let notProse = 0;
  let printed = 0;
  const lines = source.split('\n');

  const noteHeading = (name: string, place: Place, children: readonly unknown[]): void => {
    const [, depth] = /^h([1-6])$/.exec(name) ?? [];
    if (depth) findings.outline.push({ ...place, depth: Number(depth), isEmpty: children.length === 0 });
  };

  const visitElement = (node: Readonly<Element>, parent: HastNode | undefined): void => {
    const { tagName, properties } = node;
    // The links of a footnote to its place and back are right by themselves.
    const isOfFootnote = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
    noteUse(findings, tagName, isOfFootnote ? { id: properties['id'] } : properties, placeOf(node, parent));
  };

  const visitTag = (tag: Readonly<Tag>): void => {
    const place = placeOf(tag);
    const { props, computed, unreadable } = propsOf(tag, frontMatter);
    if (tag.name === null) return;
    noteHeading(tag.name, place, tag.children);
    const wrong = checkTag(tag, props, computed);
    findings.problems.push(...wrong);
    if (wrong.length === 0) findings.code.push(...unreadable.map((words) => ({ ...place, ...words })));
    if (/^[^a-z]|\./.test(tag.name)) findings.components.push({ ...place, name: tag.name, props, computed });
    noteUse(findings, tag.name, props, place);
    if (isVocabulary(tag.name) && isWord(tag.name)) printed += 1;
  };

  const visitExpression = (
    node: Extract<HastNode, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>,
  ): void => {
    notProse += countWords(node.value);
    if (isComment(node.value)) return;
    const place = placeOf(node);
    const meant = notMeantAsCode(lines[place.line - 1] ?? '', place.column - 1);
    if (meant) findings.problems.push({ ...place, ...meant });
    const found = valueOf(node.value, frontMatter);
    if (!meant && !('value' in found)) findings.code.push({ ...place, ...found });
  };

  return defineHastPlugin({
    name: 'collect',
    options: { position: true },
    element: [
      {
        filter: ['a', 'img', 'li', 'h2'],
        visit: (node, context) => visitElement(node, context.parent(node)),
      },
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node) {
          // The heading above footnotes stands in no file.
          if (node.position) noteHeading(node.tagName, placeOf(node), node.children);
        },
      },
      {
        filter: ['pre', 'code'],
        visit(node, context) {
          const tex = texOf(node);
          if (tex && (node.tagName === 'pre' || !texOf(context.parent(node) as Element))) {
            const written = context.textContent(tex);
            notProse += countWords(written);
            findings.anchors.push(...anchorsIn(written));
          }
          findings.hasMaths ||= tex !== undefined;
          findings.hasCode ||= node.tagName === 'pre' && !tex;
        },
      },
    ],
    mdxJsxFlowElement: { filter: [], visit: (node) => visitTag(node) },
    mdxJsxTextElement: { filter: [], visit: (node) => visitTag(node) },
    mdxFlowExpression: (node) => visitExpression(node),
    mdxTextExpression: (node) => visitExpression(node),
    mdxjsEsm(node) {
      const place = placeOf(node);
      findings.imports.push(...importsIn(node.value, place));
      findings.code.push({
        ...place,
        what: 'export is code, which a text can’t run',
        fix: 'Write the values themselves where they belong, or begin the line with another word if it is text.',
      });
    },
    after(root, context) {
      findings.words = Math.max(0, countWords(context.textContent(root)) - notProse) + printed;
    },
  });
}
