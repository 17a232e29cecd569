import { parse } from 'yaml';
import { parseVideo } from '../../domain/video.ts';
import { OPENING_FIELDS, openingOf } from '../convert.ts';
import type { OldDocument } from '../documents.ts';
import { type Note, note } from '../note.ts';
import { wordsOf } from '../proof/words.ts';
import { FACTS, NUMBERS } from './film.ts';
import { plain } from './plain.ts';
import { RATING_FIELDS, oldRating } from './rating.ts';
import { text } from './values.ts';

/** Fields that only told the old site what to do with a file, or of which is said elsewhere what became of them. */
const FOR_THE_GENERATOR = new Set<string>([
  ...['layout', 'date', 'slug', 'permalink', 'redirect_from', 'redirect_to', 'published', 'draft'],
  ...['categories', 'category', 'tags', 'tag', 'last_modified_at', 'updated', 'modified'],
  ...['read', 'comments', 'toc', 'math', 'mathjax', 'katex', 'sitemap', 'pin', 'author', 'authors'],
]);

/** Fields whose words are moved, and must be found again. */
const MOVED = new Set<string>([
  ...['title', 'description', 'excerpt', 'subtitle', 'review'],
  ...RATING_FIELDS,
  ...NUMBERS,
  ...Object.values(FACTS).flatMap(({ fields }) => fields),
]);

const wordsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(wordsIn)
    : wordsOf(plain(text(value) ?? ''));

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What a title says besides its film, and what stands between names. */
const BETWEEN = /^(?:review|film|movie|cinema|and|und|et|[()[\]:|,;&/，、；＆])$/i;

/** Whether a field stands in the new entry in another form; undefined where its words would be there. */
function isInAnotherForm(
  name: string,
  { fields, kind }: OldDocument,
  isReview: boolean,
  body: string,
): boolean | undefined {
  const opening = kind === 'page' ? undefined : openingOf(fields)?.field;
  if (OPENING_FIELDS.includes(name))
    return opening !== undefined && JSON.stringify(fields[name]) === JSON.stringify(fields[opening]);
  if (name === 'image-alt' || name === 'image_alt') return body.includes(plain(text(fields[name]) ?? ''));
  if (name === 'trailer') {
    const video = parseVideo(text(fields[name]) ?? '');
    return video !== undefined && body.includes(video.id);
  }
  // The rating is the sum of the scores. Only one of several was held against it.
  if (isReview && [...RATING_FIELDS, 'review'].includes(name)) return oldRating(fields)?.field === name;
  return isReview && name === 'runtime' ? /^runtime:|\n {2}runtime:/.test(body) : undefined;
}

/**
 * What became of each field of the old front matter: its words stand in the new entry, or it is named.
 * @param isReview Whether its rating is the sum of its scores, and its runtime a number.
 * @param frontMatter The new one, as YAML.
 * @param body The new file.
 * @param notes What is said of the entry.
 */
export function fieldsHeld(
  document: OldDocument,
  isReview: boolean,
  frontMatter: string,
  body: string,
  notes: readonly Note[],
): { readonly unknown: readonly Note[]; readonly lost: readonly Note[] } {
  const { fields, lines } = document;
  const held = new Set([
    ...wordsIn(parse(frontMatter)),
    ...wordsOf(body),
    ...notes.flatMap(({ what }) => wordsOf(what)),
  ]);
  const own = Object.entries(lines).filter(([name]) => !FOR_THE_GENERATOR.has(name));
  const inAnotherForm = (name: string) => isInAnotherForm(name, document, isReview, body);
  return {
    unknown: own
      .filter(
        ([name]) => inAnotherForm(name) === false || (inAnotherForm(name) === undefined && !MOVED.has(name)),
      )
      .map(([name, line]) => note(line, 'dropped', `${name}: ${shown(fields[name])}`)),
    lost: own
      .filter(([name]) => MOVED.has(name) && inAnotherForm(name) === undefined)
      .flatMap(([name, line]) => {
        const gone = wordsIn(fields[name]).filter((word) => !held.has(word) && !BETWEEN.test(word));
        return gone.length > 0
          ? [note(line, 'missing', `of the field ${name}, “${gone.join(' ')}” would be lost`)]
          : [];
      }),
  };
}
