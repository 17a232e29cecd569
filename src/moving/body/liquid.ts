import type { Element, Root } from 'hast';
import { parseVideo } from '../../domain/video.ts';
import type { Work } from './context.ts';
import { type Child, element, isElement, property, replace, text } from './tree.ts';

/** `{% img left /images/reel.png 300 200 "Title" "Alt" %}`, as Octopress has it: class, address, sizes, texts. */
const IMG =
  /^(?:(?<look>\S.*?\s+)?)(?<src>(?:https?:\/\/|\/|\S+\/)\S+)(?:\s+\d+)?(?:\s+\d+)?(?:\s+(?<words>.+))?$/;

const quoted = (words: string): string[] =>
  [...words.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');

function picture(markup: string): Child | undefined {
  const { src, words = '' } = IMG.exec(markup.trim())?.groups ?? {};
  if (src === undefined) return undefined;
  const [first, second] = quoted(words);
  const alt = second ?? first ?? words.replace(/["']/g, '');
  return element('img', { src, alt });
}

function video(host: 'youtube' | 'vimeo', markup: string): Child | undefined {
  const id = /[\w-]+$/.exec(markup.trim().split(/\s+/)[0]?.replace(/["']/g, '') ?? '')?.[0];
  const src =
    host === 'youtube' ? `https://www.youtube.com/watch?v=${id ?? ''}` : `https://vimeo.com/${id ?? ''}`;
  return id !== undefined && parseVideo(src) ? element('iframe', { src }) : undefined;
}

function gist(markup: string): Child | undefined {
  const id = /^[\w/-]+/.exec(markup.trim().replace(/["']/g, ''))?.[0];
  const href = `https://gist.github.com/${id ?? ''}`;
  return id === undefined ? undefined : element('a', { href }, [text(href)]);
}

/** Tags of plugins that have a like here, by name. */
const TAGS: Readonly<Record<string, (markup: string) => Child | undefined>> = {
  img: picture,
  image: picture,
  youtube: (markup) => video('youtube', markup),
  vimeo: (markup) => video('vimeo', markup),
  gist,
};

const tagOf = (node: Child): node is Element =>
  isElement(node, 'span') && property(node, 'dataLiquid') !== undefined;

/**
 * Tags of plugins that were not there when the old site was read: simple ones become what they stand for, others stay as
 * they are written.
 * @returns the names of those that stay: an entry that shows them is no finished one.
 */
export function placeLiquid(page: Root, work: Work): string[] {
  const left: string[] = [];
  replace(page, (node) => {
    if (!tagOf(node)) return;
    const [name, markup] = [property(node, 'dataLiquid')!, property(node, 'dataMarkup') ?? ''];
    const written = `{% ${[name, markup].filter(Boolean).join(' ')} %}`;
    const instead = TAGS[name.toLowerCase()]?.(markup);
    const line = work.context.places.lineOf(`{% ${name}`);
    if (instead) {
      work.notes.push({ line, kind: 'replaced', what: `${written}, whose plugin is not there` });
      return [instead];
    }
    if (!/^end/.test(name)) left.push(name);
    work.notes.push({
      line,
      kind: 'unknown',
      what: `${written}: no plugin here knows it, so it stays as it is written`,
    });
    return [element('code', {}, [text(written)])];
  });
  return left;
}
