import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';
import { notMeantAsCode } from './bad-braces.ts';
import type { ComponentUse } from './compiled.ts';
import { anchorsIn } from './equations.ts';
import { noteUse, isComment, type Facts } from './facts.ts';
import { importsIn } from './imports.ts';
import { texOf } from './formulas.ts';
import { checkTag } from './tags.ts';
import { placeOf, type Element, type Tag } from './tree.ts';
import { countWords } from './words.ts';

const LITERAL = /^\s*(?:(true|false|-?\d+(?:\.\d+)?)|(["'`])([^"'`\\$]*)\2)\s*$/;

/** The props of a tag: those whose value can be read, the names of the others ("..." for `{...spread}`), and their code. */
function propsOf(
  tag: Readonly<Tag>,
): Pick<ComponentUse, 'props' | 'computed'> & { readonly codes: string[] } {
  const props: Record<string, unknown> = {};
  const computed: string[] = [];
  const codes: string[] = [];
  for (const attribute of tag.attributes) {
    const code = attribute.type === 'mdxJsxExpressionAttribute' ? attribute : attribute.value;
    const name = attribute.type === 'mdxJsxExpressionAttribute' ? '...' : attribute.name;
    if (typeof code !== 'object' || code === null) {
      props[name] = code ?? true;
      continue;
    }
    const [literal, bare, , quoted] = LITERAL.exec(code.value) ?? [];
    if (literal !== undefined) props[name] = quoted ?? JSON.parse(bare!);
    else {
      computed.push(name);
      codes.push(code.value);
    }
  }
  return { props, computed, codes };
}

/**
 * A walk through the tree of a body that leaves it as it is and notes what it sees.
 * It has to come first: what other plugins put in has no place in the file.
 */
export function walkPlugin(facts: Facts, source: string): HastPluginDefinition {
  let notProse = 0;
  const lines = source.split('\n');

  const visitElement = (node: Readonly<Element>, parent: HastNode | undefined): void => {
    const { tagName, properties } = node;
    // The links of a footnote to its place and back are right by themselves.
    const isOfFootnote = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
    noteUse(facts, tagName, isOfFootnote ? { id: properties['id'] } : properties, placeOf(node, parent));
  };

  const visitTag = (tag: Readonly<Tag>): void => {
    const place = placeOf(tag);
    const { props, computed, codes } = propsOf(tag);
    for (const code of codes) facts.expressions.push({ ...place, code });
    if (tag.name === null) return;
    facts.problems.push(...checkTag(tag, props, computed));
    if (/^[^a-z]|\./.test(tag.name)) facts.components.push({ ...place, name: tag.name, props, computed });
    noteUse(facts, tag.name, props, place);
  };

  const visitExpression = (
    node: Extract<HastNode, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>,
  ): void => {
    notProse += countWords(node.value);
    if (isComment(node.value)) return;
    const place = placeOf(node);
    facts.expressions.push({ ...place, code: node.value });
    const meant = notMeantAsCode(lines[place.line - 1] ?? '', place.column - 1);
    if (meant) facts.problems.push({ ...place, ...meant });
  };

  return defineHastPlugin({
    name: 'walk',
    options: { position: true },
    element: [
      {
        filter: ['a', 'img', 'li', 'h2'],
        visit: (node, context) => visitElement(node, context.parent(node)),
      },
      {
        filter: ['pre', 'code'],
        visit(node, context) {
          const tex = texOf(node);
          if (tex && (node.tagName === 'pre' || !texOf(context.parent(node) as Element))) {
            const written = context.textContent(tex);
            notProse += countWords(written);
            facts.anchors.push(...anchorsIn(written));
          }
          facts.hasMaths ||= tex !== undefined;
          facts.hasCode ||= node.tagName === 'pre' && !tex;
        },
      },
    ],
    mdxJsxFlowElement: { filter: [], visit: (node) => visitTag(node) },
    mdxJsxTextElement: { filter: [], visit: (node) => visitTag(node) },
    mdxFlowExpression: (node) => visitExpression(node),
    mdxTextExpression: (node) => visitExpression(node),
    mdxjsEsm(node) {
      const place = placeOf(node);
      facts.imports.push(...importsIn(node.value, place));
      facts.exports ??= place;
    },
    after(root, context) {
      facts.words = Math.max(0, countWords(context.textContent(root)) - notProse);
    },
  });
}
