import { parse } from 'yaml';
import { OPENING_FIELDS } from '../convert.ts';
import type { OldDocument } from '../documents.ts';
import { type Note, note } from '../note.ts';
import { wordsOf } from '../proof/words.ts';
import { FACTS, NUMBERS } from './film.ts';
import { plain } from './plain.ts';
import { RATING_FIELDS } from './rating.ts';
import { text } from './values.ts';

/** Fields that only told the old site what to do with a file, or that came to stand elsewhere in another form. */
const FOR_THE_GENERATOR = new Set<string>([
  ...['layout', 'date', 'slug', 'permalink', 'redirect_from', 'redirect_to', 'published', 'draft'],
  ...['categories', 'category', 'tags', 'tag', 'last_modified_at', 'updated', 'modified'],
  ...['read', 'comments', 'toc', 'math', 'mathjax', 'katex', 'sitemap', 'pin', 'author', 'authors'],
  ...['image-alt', 'image_alt', 'trailer'],
  ...OPENING_FIELDS,
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
/** What a review has as numbers. */
const COMPUTED: readonly string[] = [...RATING_FIELDS, 'review', 'runtime'];

/**
 * What became of each field of the old front matter: its words stand in the new entry, or it is named.
 * @param isReview Whether its rating is the sum of its scores, and its runtime a number.
 * @param frontMatter The new one, as YAML.
 * @param body The new body.
 * @param notes What is said of the entry.
 */
export function fieldsHeld(
  { fields, lines }: OldDocument,
  isReview: boolean,
  frontMatter: string,
  body: string,
  notes: readonly Note[],
): { readonly unknown: readonly Note[]; readonly lost: readonly Note[] } {
  const held = new Set([
    ...wordsIn(parse(frontMatter)),
    ...wordsOf(body),
    ...notes.flatMap(({ what }) => wordsOf(what)),
  ]);
  const own = Object.entries(lines).filter(([name]) => !FOR_THE_GENERATOR.has(name));
  return {
    unknown: own
      .filter(([name]) => !MOVED.has(name))
      .map(([name, line]) => note(line, 'dropped', `${name}: ${shown(fields[name])}`)),
    lost: own
      .filter(([name]) => MOVED.has(name) && !(isReview && COMPUTED.includes(name)))
      .flatMap(([name, line]) => {
        const gone = wordsIn(fields[name]).filter((word) => !held.has(word) && !BETWEEN.test(word));
        return gone.length > 0
          ? [note(line, 'missing', `of the field ${name}, “${gone.join(' ')}” would be lost`)]
          : [];
      }),
  };
}
