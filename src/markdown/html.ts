import { contentOf, type JsxRuntime } from './run.ts';

/** HTML without Astro, for tests: components show as elements of their name. */

const VOID = /^(?:br|hr|img|input)$/;
const escape = (text: unknown): string =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
const isTrue = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const show = (value: unknown): string =>
  value instanceof Html
    ? value.text
    : Array.isArray(value)
      ? value.map(show).join('')
      : isTrue(value) && value !== true
        ? escape(value)
        : '';

const FRAGMENT = 'fragment';
type Props = Readonly<Record<string, unknown>>;
const jsx = (
  type: string | ((props: Props) => Html),
  { children, 'set:html': html, ...props }: Props,
): Html => {
  if (typeof type === 'function') return type({ ...props, children });
  const inner = typeof html === 'string' ? html : show(children);
  if (type === FRAGMENT) return new Html(inner);
  const given = Object.entries(props).filter(([, value]) => isTrue(value));
  const attributes = given
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');
  return new Html(`<${type}${attributes}>${VOID.test(type) ? '' : `${inner}</${type}>`}`);
};

/** What compiled code shows. */
export function toHtml(code: string, frontmatter: Readonly<Record<string, unknown>> = {}): string {
  const runtime: JsxRuntime = { Fragment: FRAGMENT, jsx, jsxs: jsx };
  const components = {
    Fragment: FRAGMENT,
    ScoreTable: 'ScoreTable',
    Trailer: 'Trailer',
    Still: 'Still',
    Spoiler: 'Spoiler',
  };
  return show(contentOf(code, runtime, { frontmatter })({ components }));
}
