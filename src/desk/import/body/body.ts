import type { Root } from 'hast';
import type { BodyContext, ConvertedBody, Counts } from './contract.ts';
import { parse } from './kramdown/parse.ts';
import type { Report } from './kramdown/extensions.ts';
import { htmlPage, toPage } from './kramdown/to-hast.ts';
import { dropRefused } from './page/drop.ts';
import { placeFigures } from './page/figures.ts';
import { flatten } from './page/flatten.ts';
import { findFirstVideo, placeFrames } from './page/frames.ts';
import { Gathered } from './page/gathered.ts';
import { placeLinks } from './page/links.ts';
import { targetsOf } from './page/targets.ts';
import { checkFormulas, placeFormulas } from './page/mathjax.ts';
import { placePictures, replaceMissing, takeOpening } from './page/pictures.ts';
import { takeScores } from './page/scores.ts';
import { dropSignature } from './page/signature.ts';
import { find } from './page/tree.ts';
import { Writer } from './write/blocks.ts';
import { print } from './write/print.ts';
import { reread } from './write/reread.ts';
import { shownText, wordsOf } from './words.ts';

export type * from './contract.ts';

const countsOf = (page: Root, words: readonly string[]): Counts => {
  const count = (name: string) => find(page, name).length;
  return {
    words: words.length,
    images: count('img'),
    links: count('a'),
    codeBlocks: count('pre'),
    formulas: count('x-tex'),
    tables: count('table'),
  };
};

/** Notes what kramdown made for a page and this site doesn't. */
const reporter =
  (gathered: Gathered): Report =>
  (node, what) => {
    gathered.hadContents ||= node.type === 'list';
    gathered.note(node, 'dropped', what);
  };

/**
 * A post's body as Jekyll's Markdown, Liquid already resolved, as MDX of this site.
 * @param source As kramdown would get it.
 * @throws RangeError where it is nested thousands deep.
 * @returns the MDX, what of it belongs in front matter, and the proof that no word is lost.
 */
export function convertBody(source: string, context: BodyContext): ConvertedBody {
  const gathered = new Gathered(context);
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const page = context.html ? htmlPage(text) : toPage(parse(text, reporter(gathered)), text);
  placeFormulas(page, gathered);
  const contents = gathered.hadContents
    ? find(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(shownText).join('\n')
    : '';
  gathered.account(contents);
  const words = wordsOf(`${contents}\n${shownText(page)}`);
  const counts = countsOf(page, words);
  checkFormulas(page, gathered);
  dropRefused(page, gathered);
  flatten(page, targetsOf(page));
  dropSignature(page, gathered);
  if (context.review) takeScores(page, gathered);
  placePictures(page, gathered);
  replaceMissing(page, gathered);
  placeLinks(page, gathered);
  findFirstVideo(page, gathered);
  placeFigures(page, gathered);
  placeFrames(page, gathered);
  takeOpening(page, gathered);
  const writer = new Writer(page, gathered);
  const mdx = print(writer.tree(page));
  const read = reread(mdx);
  return {
    mdx,
    opening: gathered.opening,
    trailer: gathered.trailer,
    scores: gathered.scores,
    findings: gathered.findings.toSorted((a, b) => a.line - b.line),
    words: { source: words, result: read.words, accountedFor: gathered.accountedFor, added: gathered.added },
    counts: { in: counts, out: read.counts },
  };
}
