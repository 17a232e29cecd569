import type { Delimiters, Formulas } from '../documents.ts';

const INLINE: readonly Delimiters[] = [['\\(', '\\)']];
const DISPLAY: readonly Delimiters[] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
];

const COMMENTS = /<!--[^]*?-->|\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}|^[ \t]*\/\/.*$/gm;
const MATHJAX = /<script[^>]*\bmathjax|\bMathJax\s*(?:=|\.Hub\.Config)|\btex2jax\b/i;
const KATEX = /\brenderMathInElement\b|<script[^>]*\bauto-render/i;

/** Text in quotes; a group of its own holds what is between them. */
const TEXT = String.raw`(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)")`;
const PAIR = String.raw`\[\s*${TEXT}\s*,\s*${TEXT}\s*,?\s*\]`;

const unquoted = (...texts: (string | undefined)[]): string =>
  texts.find((text) => text !== undefined)!.replace(/\\(.)/g, '$1');

/**
 * How formulas are written on an old site, by what its pages load.
 * @param sources The texts of its layouts, includes, pages and scripts.
 */
export function formulasIn(sources: readonly string[]): Formulas {
  const found = sources.map((source) => source.replaceAll(COMMENTS, ''));
  // A page may load MathJax here and say there how: what is said anywhere holds.
  const all = found.join('\n');
  const parts = [...(MATHJAX.test(all) ? [mathjax(all)] : []), ...(KATEX.test(all) ? [katex(all)] : [])];
  return {
    inline: once(parts.flatMap(({ inline }) => inline)),
    display: once(parts.flatMap(({ display }) => display)),
    environments: parts.some(({ environments }) => environments),
  };
}

const once = (pairs: readonly Delimiters[]): [string, string][] => [
  ...new Map(pairs.map(([open, close]) => [`${open} ${close}`, [open, close] as [string, string]])).values(),
];

function mathjax(source: string): Formulas {
  return {
    inline: said(source, 'inlineMath', INLINE),
    display: said(source, 'displayMath', DISPLAY),
    environments: !/\bprocessEnvironments['"]?\s*:\s*false/.test(source),
  };
}

/** `inlineMath: [['$', '$']]`, or `inlineMath: { '[+]': [['$', '$']] }` for more than the default. */
function said(source: string, name: string, otherwise: readonly Delimiters[]): [string, string][] {
  const list = new RegExp(
    String.raw`\b${name}['"]?\s*:\s*(\{\s*['"]?\[\+\]['"]?\s*:\s*)?\[((?:\s*${PAIR}\s*,?)*)\s*\]`,
    'g',
  );
  const lists = [...source.matchAll(list)];
  if (lists.length === 0) return once(otherwise);
  return once(
    lists.flatMap(([, more, text]) => [
      ...(more === undefined ? [] : otherwise),
      // The list is the last group but for those of its pairs.
      ...[...text!.matchAll(new RegExp(PAIR, 'g'))].map(([, a, b, c, d]): Delimiters => [
        unquoted(a, b),
        unquoted(c, d),
      ]),
    ]),
  );
}

/** `delimiters: [{ left: '$', right: '$', display: false }]`, each in any order. */
function katex(source: string): Formulas {
  const [, list] = /\bdelimiters['"]?\s*:\s*\[([^]*?\})\s*,?\s*\]/.exec(source) ?? [];
  if (list === undefined) {
    const version = Number(/katex@0\.(\d+)/i.exec(source)?.[1] ?? Infinity);
    return { inline: once(INLINE), display: once(DISPLAY), environments: version >= 12 };
  }
  const part = (item: string, name: string): string | undefined => {
    const [, a, b] = new RegExp(String.raw`\b${name}['"]?\s*:\s*${TEXT}`).exec(item) ?? [];
    return a === undefined && b === undefined ? undefined : unquoted(a, b);
  };
  const pairs = list.split(/\}\s*,\s*\{/).flatMap((item) => {
    const [left, right] = [part(item, 'left'), part(item, 'right')];
    if (left === undefined || right === undefined) return [];
    return [
      { pair: [left, right] as [string, string], display: /\bdisplay['"]?\s*:\s*(?:true|!0)/.test(item) },
    ];
  });
  const isEnvironment = ([left]: Delimiters): boolean => left.startsWith('\\begin{');
  const plain = pairs.filter(({ pair }) => !isEnvironment(pair));
  return {
    inline: plain.filter(({ display }) => !display).map(({ pair }) => pair),
    display: plain.filter(({ display }) => display).map(({ pair }) => pair),
    environments: plain.length < pairs.length,
  };
}
