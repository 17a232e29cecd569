import { defineHastPlugin, htmlToHast, type HastNode } from 'satteri';
import temml from 'temml';
import type { BodyProblem } from './compiled.ts';
import { placeOf, type Element } from './tree.ts';

/**
 * What becomes of the inline styles that Temml writes, which the site's policy refuses. The rest are dropped: without
 * them a browser's own spacing holds. The classes are drawn in styles/.
 */
const STYLE_CLASSES: readonly (readonly [declaration: RegExp, className: string])[] = [
  [/^padding-left:0[a-z]*$/, 'flush-left'],
  [/^padding-right:0[a-z]*$/, 'flush-right'],
  [/^border-top:/, 'rule-top'],
  [/^border-bottom:/, 'rule-bottom'],
  [/^border-left:/, 'rule-left'],
  [/^border-right:/, 'rule-right'],
  [/^border:/, 'boxed'],
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

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A mistake in TeX in the author's words, at its line. */
function complaint(error: unknown, tex: string, node: Element, code: Element): BodyProblem {
  const { message, position } = error as { message: string; position?: number };
  const place = placeOf(node, code);
  // A block begins on the line after its dollars.
  const lines = node === code ? 0 : tex.slice(0, position ?? 0).split('\n').length;
  const reason =
    position === undefined ? 'this is no TeX' : message.trim().replace(/ at (position|end of input)[^]*/, '');
  return {
    line: place.line + lines,
    column: lines === 0 ? place.column : 1,
    what: `maths: ${reason}, in $$${shortened(tex.trim().replace(/\s+/g, ' '))}$$`,
    fix: 'Correct the TeX. What can be written: https://temml.org/docs/en/supported.html',
  };
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/** The element that holds TeX, of `$$…$$` on lines of its own (a `pre`) or in text (a `code`); undefined for other code. */
export function texOf(node: Element): Element | undefined {
  const code = node.tagName === 'pre' ? node.children[0] : node;
  const name = node.tagName === 'pre' ? 'math-display' : 'math-inline';
  return code?.type === 'element' && code.tagName === 'code' && hasClass(code, name) ? code : undefined;
}

const replaceMaths = defineHastPlugin({
  name: 'maths',
  options: { position: true },
  element: {
    filter: ['pre', 'code'],
    visit(node, context) {
      const code = texOf(node);
      if (!code) return;
      const tex = context.textContent(code);
      try {
        return mathml(tex, node.tagName === 'pre');
      } catch (error) {
        context.data.problems?.push(complaint(error, tex, node, code));
        return;
      }
    },
  },
});

/** Every `$$…$$` through `mathml`. */
export const mathsPlugin = ({ source }: { readonly source: string }) => source.includes('$$') && replaceMaths;
