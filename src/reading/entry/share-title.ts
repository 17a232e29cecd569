import { letterable } from '../../domain/lettering.ts';
import { settings } from '../../settings/settings.ts';
import type { FrontMatter } from '../front-matter/read.ts';
import { type Finding, advice } from '../problem.ts';
import type { Known } from './known.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** A film's title that no face of a share picture has the letters for. */
export function checkShareTitle({ film }: Known, { fields }: FrontMatter): Finding[] {
  const { title, alsoKnownAs } = film;
  if (!isText(title) || title.trim() === '') return [];
  const others = Array.isArray(alsoKnownAs) ? alsoKnownAs.filter(isText) : [];
  if (letterable([title, ...others], settings.fonts)) return [];
  return [
    advice(
      fields.place(['film', 'title']),
      'the share picture shows the year in place of the title, whose letters it has not',
      'Add a title in Latin letters to film.alsoKnownAs, or name a font file that has them in shareFonts of src/site.ts.',
    ),
  ];
}
