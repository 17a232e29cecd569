import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';
import { isComment, type Expression } from './facts.ts';
import { placeOf, type Tag } from './tree.ts';

/** The prop by which a marked component says which tag it comes from. */
export const TAG = '_tag';

/** A place in the code of a marked body. */
export interface Mark extends Expression {
  /** Whether it is a tag of the text with computed props; else it is code in braces. */
  readonly isTag?: boolean;
  /** The prop of a tag whose value it is. */
  readonly prop?: string;
}

/** What a marked body calls around each expression: `_at(3, () => (frontmatter.title))`. */
export const AT = '_at';

type Attribute = Tag['attributes'][number];

/**
 * Makes a body say, while it runs, where in the file it is.
 * @param marks Is filled with what is marked; the numbers in the code count into it.
 */
export function markPlugin(marks: Mark[]): HastPluginDefinition {
  const mark = (code: string, node: HastNode, prop?: string): string =>
    `${AT}(${marks.push({ ...placeOf(node), code, ...(prop !== undefined && { prop }) }) - 1}, () => (${code}\n))`;

  const marked = (attribute: Attribute, tag: Readonly<Tag>): Attribute => {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      return { ...attribute, value: `...${mark(attribute.value.replace(/^\s*\.\.\./, ''), tag)}` };
    const { value } = attribute;
    return typeof value === 'object' && value !== null
      ? { ...attribute, value: { ...value, value: mark(value.value, tag, attribute.name) } }
      : attribute;
  };

  const visitTag = (tag: Readonly<Tag>): Tag | undefined => {
    if (
      tag.attributes.every(
        (attribute) => attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object',
      )
    )
      return;
    const number = marks.push({ ...placeOf(tag), code: `<${tag.name}>`, isTag: true }) - 1;
    const self: Attribute = { type: 'mdxJsxAttribute', name: TAG, value: String(number) };
    return { ...tag, attributes: [...tag.attributes.map((attribute) => marked(attribute, tag)), self] };
  };

  return defineHastPlugin({
    name: 'mark',
    options: { position: true },
    mdxJsxFlowElement: { filter: [], visit: (tag) => visitTag(tag) },
    mdxJsxTextElement: { filter: [], visit: (tag) => visitTag(tag) },
    mdxFlowExpression: (node) =>
      isComment(node.value) ? undefined : { type: node.type, value: mark(node.value, node) },
    mdxTextExpression: (node) =>
      isComment(node.value) ? undefined : { type: node.type, value: mark(node.value, node) },
  });
}
