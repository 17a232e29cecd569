import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { unescapeAddress } from '../domain/address.ts';
import { valueOf } from './expressions.ts';
import { OVERRIDES } from './tree.ts';
import { isOnlyChild, type Element, type Tag } from './tree.ts';

/**
 * A tag of an author's, `<a href="/x/">`, as the element that Markdown makes for `[…](/x/)`: so that the component
 * which replaces the one (base path, picture sizes, scrolling) replaces the other. Not if an attribute is code.
 */
function asElement(tag: Readonly<Tag>, { data }: HastVisitorContext): Element | undefined {
  const properties: Element['properties'] = {};
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return;
    const { name, value } = attribute;
    const known =
      typeof value === 'object' && value !== null
        ? valueOf(value.value, data.astro?.frontmatter ?? {}, name)
        : { value: value ?? true };
    if (!('value' in known)) return;
    properties[name === 'class' ? 'className' : name] = known.value as string | number | boolean;
  }
  if (typeof properties['src'] === 'string') properties['src'] = unescapeAddress(properties['src']);
  return { type: 'element', tagName: tag.name ?? '', properties, children: tag.children };
}

/**
 * A picture of Markdown's under the path that the entry's data has it by. One that is a paragraph of its own leaves it,
 * `<p><img></p>`, and is marked: the component that replaces it makes it a figure, which may not stand in a `p`.
 */
function normalizePicture(picture: Readonly<Element>, context: HastVisitorContext): void {
  const { src } = picture.properties;
  if (typeof src !== 'string') return;
  const path = unescapeAddress(src);
  // Astro's own path would import it; the component finds it in the entry's data, on both paths.
  context.data.astro?.localImagePaths.delete(path);
  const parent = context.parent(picture);
  if (isOnlyChild(parent) && parent.tagName === 'p')
    context.replaceNode(parent, {
      ...picture,
      properties: { ...picture.properties, src: path, dataLone: true },
    });
  else if (path !== src) context.setProperty(picture, 'src', path);
}

/** Alignment of a column as a class, `to-right`: the site's policy refuses the inline style that Markdown gives it. */
function alignByClass(cell: Readonly<Element>, context: HastVisitorContext): void {
  const { style } = cell.properties;
  const side = typeof style === 'string' && /text-align:\s*(\w+)/.exec(style)?.[1];
  if (!side) return;
  context.setProperty(cell, 'style', null);
  context.setProperty(cell, 'className', [`to-${side}`]);
}

/** What Markdown and MDX leave that the site's pages can't use as it is. */
export const normalizePlugin = defineHastPlugin({
  name: 'normalize',
  element: [
    { filter: ['img'], visit: normalizePicture },
    { filter: ['td', 'th'], visit: alignByClass },
  ],
  mdxJsxFlowElement: {
    filter: [...OVERRIDES],
    visit(tag, context) {
      const element = asElement(tag, context);
      const parent = context.parent(tag);
      // One inside a link is that link's.
      if (element?.tagName === 'img' && !('name' in parent && parent.name === 'a'))
        element.properties['dataLone'] = true;
      return element;
    },
  },
  mdxJsxTextElement: { filter: [...OVERRIDES], visit: asElement },
});
