import type { Film } from '../../domain/film.ts';
import { site } from '../../settings/settings.ts';

const KINDS = { film: undefined, short: 'Short film', series: 'Series', season: 'Season' } as const;

const minutes = new Intl.NumberFormat(site.language, { style: 'unit', unit: 'minute' });

/** What else is known of a film, each in a few words: what kind it is, genres, length, where it was made, what is spoken. */
export const facts = ({ kind, genres, runtime, countries, languages }: Film): string[] =>
  [
    KINDS[kind] ?? '',
    genres.join(', '),
    runtime === undefined ? '' : minutes.format(runtime),
    countries.join(', '),
    languages.join(', '),
  ].filter(Boolean);
