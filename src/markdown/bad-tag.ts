import type { Words } from '../domain/explain.ts';
import { VOCABULARY, type ComponentName } from '../domain/vocabulary.ts';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const firstProp = (name: string): string =>
  Object.hasOwn(VOCABULARY, name)
    ? (Object.keys(VOCABULARY[name as ComponentName].props.shape)[0] ?? 'name')
    : 'name';

/** A component of the vocabulary, whatever the case of its letters. */
const meantBy = (name: string): ComponentName | undefined =>
  (Object.keys(VOCABULARY) as ComponentName[]).find((known) => known.toLowerCase() === name.toLowerCase());

/** Whether an element or component is written without an end of its own. */
const isEmpty = (name: string): boolean => {
  const meant = meantBy(name);
  return VOID.test(name) || (meant !== undefined && VOCABULARY[meant].example.endsWith('/>'));
};

const withoutQuotes = (value: string): string => value.replace(/^["'“”„‘’«»]+|["'“”„‘’«»]+$/g, '');

/** The usual mistakes within a tag, each with what it looks like. */
const MISTAKES: readonly (readonly [
  looks: RegExp,
  means: (name: string, found: RegExpExecArray) => Words,
])[] = [
  [
    /^<[^>"']*?\s([\w-]+)\s*=\s*([“”„‘’«][^“”„‘’«»"'>]*)/,
    (name, [, attribute = '', value = '']) => ({
      what: `<${name}>: the quotation marks of ${attribute} are curly`,
      fix: `Write straight ones: ${attribute}="${withoutQuotes(value)}".`,
    }),
  ],
  [
    /^<[^>"'{]*?\s([\w-]+)\s*=\s*([^\s"'{>/][^\s>]*)/,
    (name, [, attribute = '', value = '']) => ({
      what: `<${name}>: the value of ${attribute} has no quotes`,
      fix: `Write ${attribute}="${withoutQuotes(value.replace(/\/$/, ''))}".`,
    }),
  ],
  [
    /^<[^>"'{]*?\s([\w-]+):\s*["'“]?([^\s"'”>]+)/,
    (name, [, attribute = '', value = '']) => ({
      what: `<${name}>: a colon behind ${attribute}`,
      fix: `Write an equals sign: ${attribute}="${value}".`,
    }),
  ],
  [
    /^<[^>]*[\\／]\s*[>＞]/,
    (name) => ({ what: `<${name}>: the stroke before > leans the wrong way`, fix: 'End the tag with />.' }),
  ],
  [
    /^<[A-Z]\w*\s+["'“]?([^\s=<>"'”{}/]+)["'”]?\s*\/?>/,
    (name, [, value = '']) => ({
      what: `<${name}>: ${JSON.stringify(value)} has no name`,
      fix: `Say what it is: ${firstProp(name)}="${value}".`,
    }),
  ],
];

/**
 * `<` that begins no tag, or a tag with a mistake in it.
 * @param from The text from it on.
 */
export function badTag(from: string): Words {
  const [, link] = /^<((?:https?:\/\/|mailto:|[\w.]+@)[^>\s]*)>?/.exec(from) ?? [];
  if (link)
    return {
      what: `<${link}> is no link in MDX`,
      fix: `Write [text](${link}), or ${link} without the < and >.`,
    };
  const [, name] = /^<\/?([A-Za-z][\w.]*)/.exec(from) ?? [];
  if (!name)
    return {
      what: `< begins a tag, and ${JSON.stringify(from.slice(0, 8).split('\n')[0])} is none`,
      fix: 'Write &lt; or \\< for the sign itself.',
    };
  for (const [looks, means] of MISTAKES) {
    const found = looks.exec(from.split('\n\n')[0]!);
    if (found) return means(name, found);
  }
  return {
    what: `the tag <${name} is not finished`,
    fix: 'Check that each quote has its partner, and that > or /> ends it; \\< writes the sign itself.',
  };
}

/**
 * A tag without the one that ends it.
 * @param inside Whether the paragraph, list or quote that it stands in ends before it does.
 */
export function neverClosed(name: string, from: string, inside: boolean): Words {
  const what =
    inside && !isEmpty(name) ? `<${name}> is not closed within its paragraph` : `<${name}> is never closed`;
  const meant = meantBy(name);
  const shown = meant ?? name;
  const capital = meant !== undefined && meant !== name ? ' Components begin with a capital.' : '';
  if (isEmpty(name)) {
    const isBare = /^<[\w.]+\s*>/.test(from);
    return {
      what,
      fix: isBare ? `Write <${shown} />.${capital}` : `End it with />: <${shown} … />.${capital}`,
    };
  }
  if (from.indexOf(`<${name}`, 1) !== -1 && !from.includes(`</${name}>`))
    return {
      what,
      fix: `Write </${shown}> where it ends: a second <${name}> only begins another.${capital}`,
    };
  if (inside)
    return {
      what,
      fix: `Add </${shown}>. Around several paragraphs, put <${shown}> and </${shown}> on lines of their own, with blank lines between them and the text.${capital}`,
    };
  return {
    what,
    fix: meant ? `Add </${shown}>.${capital}` : `Add </${name}>, or write <${name} /> if it holds nothing.`,
  };
}

/** The end of a tag that isn't the one open there; or of none. */
export function strayEnd(closed: string, open?: { readonly name: string; readonly line: string }): Words {
  if (open === undefined)
    return {
      what: `</${closed}> closes nothing`,
      fix: VOID.test(closed)
        ? `Write <${closed} />.`
        : isEmpty(closed)
          ? `Delete it: ${VOCABULARY[meantBy(closed)!].example} ends itself.`
          : `Delete it, or open <${closed}> before it.`,
    };
  const what = `</${closed}>, but <${open.name}> of line ${open.line} is still open`;
  if (closed.toLowerCase() === open.name.toLowerCase())
    return { what, fix: `Write </${meantBy(closed) ?? open.name}>.` };
  return {
    what,
    fix: isEmpty(open.name)
      ? `End that with />: <${open.name} />.`
      : `Close it before: </${open.name}>${meantBy(open.name) ? '' : `, or write <${open.name} /> if it holds nothing`}.`,
  };
}
