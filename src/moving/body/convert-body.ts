import type { Root } from 'hast';
import type { Formulas } from '../documents.ts';
import type { Note } from '../note.ts';
import { type Counts, type Difference, compare, countsOf } from '../proof/compare.ts';
import { pageOf } from '../proof/page.ts';
import { toMdx } from '../write/to-mdx.ts';
import { type BodyContext, Work } from './context.ts';
import { placeSpoilers } from './details.ts';
import { placeFigures } from './figures.ts';
import { flatten } from './flatten.ts';
import { keepUnreadable } from './formulas.ts';
import { findFirstVideo, placeFrames } from './frames.ts';
import { placeLinks } from './links.ts';
import { placeLiquid } from './liquid.ts';
import { placePictures, takeOpening } from './pictures.ts';
import { readPage } from './read-page.ts';
import { dropRefused } from './refused.ts';
import { takeScores } from './scores.ts';
import { dropSignature } from './signature.ts';
import { targetsOf } from './targets.ts';
import { copyOf } from './tree.ts';

/** A body as this site has it. */
export interface ConvertedBody extends Pick<Work, 'opening' | 'trailer' | 'scores' | 'remotePictures'> {
  readonly mdx: string;
  readonly notes: readonly Note[];
  /** Tags of plugins that nothing here knows, and that stay in the text. */
  readonly liquid: readonly string[];
  /** What it would lose or gain though nobody meant it. */
  readonly difference: Difference;
  readonly counts: Counts;
  /** The page that it was. */
  readonly before: Root;
}

/**
 * A body as the old site's generator made it, as MDX of this site, with the proof that it says the same: the page that this
 * site makes of the MDX is held against the old one.
 * @throws RangeError where it is nested thousands deep.
 */
export function convertBody(html: string, formulas: Formulas, context: BodyContext): ConvertedBody {
  const work = new Work(context);
  const page = readPage(html, formulas);
  const liquid = placeLiquid(page, work);
  const before = copyOf(page);
  keepUnreadable(page, work);
  dropRefused(page, work);
  flatten(page, targetsOf(page), work);
  dropSignature(page, work);
  if (context.review) takeScores(page, work);
  placePictures(page, work);
  placeLinks(page, work);
  findFirstVideo(page, work);
  placeFigures(page, work);
  placeFrames(page, work);
  takeOpening(page, work);
  placeSpoilers(page, work);
  const mdx = toMdx(page);
  const after = pageOf(mdx, work.trailer);
  return {
    mdx,
    opening: work.opening,
    trailer: work.trailer,
    scores: work.scores,
    remotePictures: work.remotePictures,
    notes: work.notes.toSorted((a, b) => a.line - b.line),
    liquid,
    difference: compare(before, after, work.ledger),
    counts: countsOf(before, after, work.ledger),
    before,
  };
}
