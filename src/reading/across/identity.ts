import type { Place } from '../../markdown/compiled.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, START, advice, error, inFile } from '../problem.ts';

/** What of a site's identity is still that of the sample, and the file in which it is. */
export interface Identity {
  /** Relative to the content folder. */
  readonly file: string;
  readonly ofTheSample: readonly (Place & { readonly name: string })[];
  /** What else there is to say of the settings. */
  readonly more?: readonly Finding[];
}

/** What entries of the sample say of themselves, in their last lines. */
const SAMPLE = /\bfor this sample\b|\bsample content\b/;

const isOfTheSample = ({ entry }: ReadEntry): boolean => SAMPLE.test(entry.source);

/**
 * A site that is still somebody else's: nothing may be published under that name once the sample is gone, as ids and
 * addresses are for ever. Before, it is what there is to do next. About is changed rather than deleted.
 */
export function checkIdentity(
  { file, ofTheSample, more = [] }: Identity,
  items: readonly ReadEntry[],
): Problem[] {
  const isSample = items.some((item) => item.entry.collection !== 'pages' && isOfTheSample(item));
  const say = isSample ? advice : error;
  return [
    ...inFile(
      file,
      ofTheSample.map(({ name, ...place }) =>
        say(
          place,
          `${name} is still the sample’s`,
          'Write yours: feeds and search engines will know the site by it.',
        ),
      ),
    ),
    ...inFile(file, more),
    ...(isSample ? [] : items.filter(({ entry }) => entry.collection === 'pages')).flatMap((item) =>
      isOfTheSample(item)
        ? inFile(item.entry.file, [advice(START, 'this is still the sample’s text', 'Write your own.')])
        : [],
    ),
  ];
}
