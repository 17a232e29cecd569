import { defineHastPlugin, type HastPluginDefinition, type HastPluginEntry } from 'satteri';
import type { BodyProblem, Place } from './compiled.ts';
import {
  isReference,
  lostReferences,
  noEquations,
  number,
  refer,
  withHexLabels,
  type Equations,
} from './equations.ts';
import { mathml } from './maths.ts';
import { isOnlyChild, placeOf, type Element } from './tree.ts';

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A formula as the author wrote it. */
interface Formula {
  readonly tex: string;
  readonly display: boolean;
  /** The place of an index in the TeX. */
  readonly placeAt: (index: number) => Place;
  /** What follows the dollars that open it, on their line, and is no part of it. */
  readonly behind: string;
}

/** Environments that number their rows, and `\tag`: they need the whole width. */
const NEEDS_DISPLAY = /^\s*\\begin\{(?:equation|align|alignat|gather|multline|CD)\*?\}|\\tag\b/;

const OWN_LINES = 'Put $$ on a line of its own, before the formula and after it.';

/** What is wrong with TeX, in the author's words. */
function complaint(error: unknown, { tex, display, placeAt, behind }: Formula): BodyProblem {
  if (behind)
    return {
      ...placeAt(0),
      what: `maths: $$ begins a block, and has ${shortened(behind)} behind it`,
      fix: OWN_LINES,
    };
  if (!display && NEEDS_DISPLAY.test(tex))
    return {
      ...placeAt(0),
      what: `maths: $$${shortened(tex.trim())}$$ stands in the middle of text`,
      fix: OWN_LINES,
    };
  const { name, message, position } = error as { name?: string; message: string; position?: number };
  const reason =
    name === 'ParseError' ? message.trim().replace(/ at (position|end of input)[^]*/, '') : 'this is no TeX';
  return {
    ...placeAt(position ?? 0),
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

/** A reference within a formula is one of its texts: what reads a formula aloud knows of no links in it. */
function wrapReferences(math: Element): void {
  math.children = math.children.map((child) => {
    if (child.type !== 'element') return child;
    if (isReference(child)) return { type: 'element', tagName: 'mtext', properties: {}, children: [child] };
    wrapReferences(child);
    return child;
  });
}

/** A formula with its numbers; its references are still empty. */
function drawn(formula: Formula, equations: Equations): Element {
  const { tex, display, placeAt } = formula;
  const math = mathml(withHexLabels(tex), display);
  number(math, tex, equations, placeAt);
  wrapReferences(math);
  // A wide one scrolls by itself, by keyboard too.
  if (display) math.properties['tabIndex'] = 0;
  return math;
}

/** Every `$$…$$` through `mathml`. */
const replaceMaths = (source: string, equations: Equations): HastPluginDefinition =>
  defineHastPlugin({
    name: 'maths',
    options: { position: true },
    element: {
      filter: ['pre', 'code'],
      visit(node, context) {
        const code = texOf(node);
        if (!code) return;
        const tex = context.textContent(code);
        const parent = context.parent(node);
        const isBlock = node.tagName === 'pre';
        // What needs a block and is all that a paragraph says is one, as in other Markdown.
        const isLone = !isBlock && NEEDS_DISPLAY.test(tex) && isOnlyChild(parent);
        const { line, column } = placeOf(node, code);
        const formula: Formula = {
          tex,
          display: isBlock || isLone,
          behind: isBlock
            ? (/^\$\$+(.*)/.exec(source.split('\n')[line - 1]?.slice(column - 1) ?? '')?.[1] ?? '').trim()
            : '',
          placeAt: (index) => {
            // A block begins on the line after its dollars.
            const lines = tex.slice(0, index).split('\n').length - (isBlock ? 0 : 1);
            return { line: line + lines, column: lines === 0 ? column : 1 };
          },
        };
        try {
          const math = drawn(formula, equations);
          if (!isLone || parent.tagName !== 'p') return math;
          context.replaceNode(parent, math);
        } catch (error) {
          context.data.problems?.push(complaint(error, formula));
        }
        return;
      },
    },
    after(_root, context) {
      context.data.problems?.push(...equations.problems, ...lostReferences(equations));
    },
  });

/** The references of a body, once every formula has its number. */
const fillReferences = (equations: Equations): HastPluginDefinition =>
  defineHastPlugin({
    name: 'references',
    element: {
      filter: ['a'],
      visit(node, context) {
        if (!isReference(node)) return;
        const link = refer(node, equations);
        const parent = context.parent(node);
        return parent.type === 'element' && parent.tagName === 'mtext' ? link.children[0] : link;
      },
    },
  });

/** All formulas of a body, with their numbers and what refers to them. */
export const mathsPlugin: HastPluginEntry = ({ source }) => {
  if (!source.includes('$$')) return false;
  const equations = noEquations();
  return [replaceMaths(source, equations), /ref\s*\{/.test(source) && fillReferences(equations)];
};
