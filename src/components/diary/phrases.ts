import type { Viewing } from '../../domain/diary/diary.ts';
import type { Dimension } from '../../domain/diary/count.ts';
import type { Ranked } from '../../domain/diary/top.ts';
import type { NumberName } from '../../domain/diary/year.ts';
import type { Where } from '../../domain/diary/row.ts';
import { site } from '../../settings/settings.ts';

/** The words of the diary, for its pages, recaps and feeds. */

const { language } = site;
const rules = new Intl.PluralRules(language);
const numerals = new Intl.NumberFormat(language);
const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
const names = new Intl.ListFormat(language, { type: 'conjunction' });

/** A number of what has one form for one and another for several. */
const counted = (count: number, one: string, other: string): string =>
  `${numerals.format(count)} ${rules.select(count) === 'one' ? one : other}`;

/** A day of the diary in the words of the site's language; by itself it is in no time zone. */
const inWords = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

const AT: Readonly<Record<string, string>> = {
  cinema: 'in a cinema',
  home: 'at home',
  plane: 'on a plane',
  train: 'on a train',
  festival: 'at a festival',
};

/** "in a cinema", after a date; a word that is not known here stands as it is. */
const at = ({ place, venue }: Where): string => {
  const where = AT[place.toLowerCase()] ?? place;
  return venue === undefined ? where : `${where} (${venue})`;
};

const several = 'A film of several counts for each.';

const decade = (year: number): string => `${year}s`;

export const phrases = {
  diary: 'Diary',
  lead: 'What I saw, and when: every film, every year.',
  number: (count: number): string => numerals.format(count),
  /** "+12", "−3", "0" */
  difference: (count: number): string => signed.format(count).replace('-', '−'),
  names: (all: readonly string[]): string => names.format(all),
  films: (count: number): string => counted(count, 'film', 'films'),
  viewings: (count: number): string => counted(count, 'viewing', 'viewings'),
  times: (count: number): string => counted(count, 'time', 'times'),
  /** What a year's numbers count, under the number itself. */
  counts: (name: NumberName, count: number): string =>
    rules.select(count) === 'one' ? COUNTED[name][0] : COUNTED[name][1],
  summary: ({ films, viewings, cinema }: Readonly<Record<NumberName, number>>): string =>
    `${counted(films, 'film', 'films')} in ${counted(viewings, 'viewing', 'viewings')}${
      cinema > 0 ? `, ${numerals.format(cinema)} of them in a cinema` : ''
    }.`,
  /** A page's title: "The films of 2025". */
  filmsOf: (year: number): string => `The films of ${year}`,
  day: (date: string): string => inWords(date, { dateStyle: 'long' }),
  dayOfYear: (date: string): string => inWords(date, { day: 'numeric', month: 'long' }),
  weekday: (date: string): string => inWords(date, { weekday: 'short' }),
  month: (month: number, length: 'short' | 'long'): string =>
    inWords(`2000-${String(month).padStart(2, '0')}-01`, { month: length }),
  decade,
  charts: {
    month: 'By month',
    decade: 'By decade',
    genre: 'By genre',
    where: 'By place',
    country: 'By country',
  } satisfies Record<Dimension, string>,
  /** What a chart counts, and of how many it knows. */
  counting: (isFilms: boolean, known: number, all: number): string => {
    const whole = isFilms ? counted(all, 'film', 'films') : counted(all, 'viewing', 'viewings');
    return known === all ? whole : `${numerals.format(known)} of ${whole}; of the others it isn’t known`;
  },
  several,
  theRest: (count: number): string => counted(count, 'more', 'more'),
  numbers: 'The numbers',
  calendar: 'The calendar',
  calendarTitle: (year: number, days: number, viewings: number): string =>
    `${year}, a square a day: ${counted(viewings, 'viewing', 'viewings')} on ${counted(days, 'day', 'days')}`,
  everyDay: 'Day by day',
  rankings: {
    films: { title: 'Seen most often', note: undefined, none: 'No film was seen twice.' },
    directors: {
      title: 'Directors',
      note: 'Who directed more than one of the films. A team counts singly, and as a team.',
      none: 'Nobody directed more than one of the films.',
    },
    genres: { title: 'Genres', note: several, none: 'No genre is known.' },
    countries: { title: 'Countries', note: several, none: 'No country is known.' },
    places: { title: 'Places', note: undefined, none: 'No place is known.' },
  } satisfies Record<Ranked, { title: string; note: string | undefined; none: string }>,
  tied: (count: number, each: string): string => `and ${numerals.format(count)} more with ${each}`,
  inNumbers: 'In numbers',
  standsOut: 'What stands out',
  firstOfYear: 'The first',
  lastOfYear: 'The last',
  oldest: 'The oldest',
  longestDay: 'The longest day',
  hours: (minutes: number): string => counted(Math.round(minutes / 60), 'hour', 'hours'),
  inTheDark: 'In the dark',
  against: (year: number): string => `Against ${year}`,
  log: 'The log',
  firstWatch: 'first watch',
  inCinema: 'in a cinema',
  unfinished: 'not finished',
  unfinishedNote: (count: number): string =>
    `${counted(count, 'film was', 'films were')} not finished, and ${count === 1 ? 'counts' : 'count'} in nothing.`,
  outOf: (value: number, outOf: number): string => `${numerals.format(value)} of ${outOf}`,
  at,
  /** "Seen 7 June 2025, in a cinema. A first watch." */
  viewing: ({ date, where, isFirst, isWhole }: Viewing): string =>
    [
      `Seen ${inWords(date, { dateStyle: 'long' })}${where ? `, ${at(where)}` : ''}.`,
      ...(isFirst ? ['A first watch.'] : []),
      ...(isWhole ? [] : ['Not finished.']),
    ].join(' '),
  seen: 'seen',
  again: 'again',
  date: 'Date',
  film: 'Film',
  columns: { films: 'Films', viewings: 'Viewings' },
  differenceHead: 'Difference',
} as const;

/** What is counted, one and several of it. */
const COUNTED: Readonly<Record<NumberName, readonly [one: string, other: string]>> = {
  films: ['film', 'films'],
  viewings: ['viewing', 'viewings'],
  'first watches': ['first watch', 'first watches'],
  rewatches: ['rewatch', 'rewatches'],
  cinema: ['in a cinema', 'in a cinema'],
  directors: ['director', 'directors'],
  genres: ['genre', 'genres'],
  countries: ['country', 'countries'],
  days: ['day', 'days'],
  reviews: ['reviewed', 'reviewed'],
};
