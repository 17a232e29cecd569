import type { Viewing } from '../../domain/diary/diary.ts';
import type { Where } from '../../domain/diary/row.ts';
import type { Year } from '../../domain/diary/year.ts';
import type { Words } from '../../words/words.ts';

/** What is said of the diary in more than one place. */

/** "160 films in 171 viewings, 38 of them in a cinema." */
export const summary = ({ numbers }: Year, { diary }: Words): string =>
  diary.summary(diary.films(numbers.films), diary.viewings(numbers.viewings), numbers.cinema);

/** "in a cinema (Projector)"; a word for which the language has no phrase stands as it is. */
export function whereabouts({ place, venue }: Where, { diary }: Words): string {
  const known: Readonly<Record<string, string>> = diary.places;
  const where = known[place.toLowerCase()] ?? place;
  return venue === undefined ? where : diary.venue(where, venue);
}

/** ", in a cinema", after a date; nothing where the place isn't known. */
export const afterDate = ({ where }: Pick<Viewing, 'where'>, words: Words): string =>
  where ? words.diary.place(whereabouts(where, words)) : '';

/** "Seen 7 June 2025, in a cinema. A first watch." */
export const sentence = (viewing: Viewing, words: Words): string =>
  words.diary.seenOn(
    words.formats.day(viewing.date) + afterDate(viewing, words),
    viewing.isFirst,
    viewing.isWhole,
  );
