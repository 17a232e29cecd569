import { htmlToHast, type HastNode } from 'satteri';
import temml from 'temml';
import type { Element } from './tree.ts';

/**
 * What becomes of the inline styles that Temml writes, which the site's policy refuses. The rest are dropped: without
 * them a browser's own spacing holds. The classes are drawn in styles/.
 */
const STYLE_CLASSES: readonly (readonly [declaration: RegExp, className: string])[] = [
  [/^padding-left:0[a-z]*$/, 'flush-left'],
  [/^padding-left:1em$/, 'apart'],
  [/^padding-right:0[a-z]*$/, 'flush-right'],
  [/^border-top:/, 'rule-top'],
  [/^border-bottom:/, 'rule-bottom'],
  [/^border-left:/, 'rule-left'],
  [/^border-right:/, 'rule-right'],
  [/^border:/, 'boxed'],
  [/^width:100%$/, 'across'],
  [/^width:50%$/, 'side'],
  [/^math-depth:0$/, 'accent'],
];

function withoutStyles(node: HastNode): void {
  if (!('children' in node)) return;
  node.children.forEach(withoutStyles);
  if (node.type !== 'element') return;
  const { style, className, ...properties } = node.properties;
  if (typeof style !== 'string') return;
  const declarations = style.split(';');
  const classes = STYLE_CLASSES.filter(([form]) => declarations.some((each) => form.test(each))).map(
    ([, name]) => name,
  );
  const names = [...(Array.isArray(className) ? className : []), ...classes];
  const color = declarations.find((each) => each.startsWith('color:'))?.slice('color:'.length);
  node.properties = {
    ...properties,
    ...(names.length > 0 && { className: names }),
    ...(color && { mathcolor: color }),
  };
}

/**
 * TeX as MathML, which browsers lay out by themselves: no script, no stylesheet from elsewhere, no inline style.
 * @throws Temml's ParseError where the TeX has a mistake.
 */
export function mathml(tex: string, display: boolean): Element {
  if (tex.length > MOST_TEX) throw new Error('too long');
  const root = htmlToHast(temml.renderToString(tex, { displayMode: display, throwOnError: true }), {
    fragment: true,
  });
  withoutStyles(root);
  return ('children' in root ? root.children[0] : root) as Element;
}

/** Longer than any page is wide; Temml takes seconds for some. */
const MOST_TEX = 5000;
