import type { OldDocument } from '../documents.ts';
import { people } from './people.ts';
import { plain } from './plain.ts';
import { filmTitle } from './title.ts';
import { list, text } from './values.ts';
import type { Fields } from './yaml.ts';

/** Names and words that front matter gives for a film: what they are called there, and what a reader is told they are. */
export const FACTS = {
  directors: { says: 'Directed by', fields: ['director', 'directors', 'directed-by', 'directed_by'] },
  writers: {
    says: 'Written by',
    fields: [
      ...['screenplay', 'writer', 'writers', 'screenwriter', 'screenwriters', 'written-by', 'written_by'],
      'script',
    ],
  },
  music: { says: 'Music by', fields: ['music', 'composer', 'composers', 'music-by', 'music_by'] },
  photography: {
    says: 'Photographed by',
    fields: ['cinematographer', 'cinematographers', 'cinematography', 'dop'],
  },
  editors: { says: 'Edited by', fields: ['editor', 'editors'] },
  cast: { says: 'With', fields: ['cast', 'starring', 'actors'] },
  genres: { says: 'Genre:', fields: ['genre', 'genres'] },
  countries: { says: 'Country:', fields: ['country', 'countries'] },
} as const;

type Fact = keyof typeof FACTS;

/** Fields that say something else of a film. */
export const NUMBERS = ['year', 'runtime', 'trailer'] as const;

/** Who or what front matter names for a fact, in all of its fields; none where it doesn't. */
const factOf = (fact: Fact, { fields }: OldDocument): string[] =>
  people(FACTS[fact].fields.flatMap((name) => list(fields[name])));

/** A film as the front matter of its review has it. */
export interface OldFilm {
  readonly film: Fields & {
    readonly title: string;
    readonly year: number;
    readonly directors: readonly string[];
  };
  /** Whether nobody said the year, so that it is the one the review was published in. */
  readonly yearGuessed: boolean;
  /** What of the title is in neither. */
  readonly rest: string | undefined;
}

const some = (names: readonly string[]): readonly string[] | undefined =>
  names.length > 0 ? names : undefined;

/** `125`, `125 min`, `2h 5m`, in minutes. */
function minutes(written: string | undefined): number | undefined {
  const [, hours, rest] =
    /^(?:(\d+)\s*h(?:ours?|rs?)?\.?)?\s*(?:(\d+)\s*(?:m(?:in(?:ute)?s?)?\.?|['′])?)?$/i.exec(written ?? '') ??
    [];
  const all = Number(hours ?? 0) * 60 + Number(rest ?? 0);
  return all > 0 ? all : undefined;
}

/** The film that a post reviews. */
export function filmOf(document: OldDocument): OldFilm {
  const { fields, date } = document;
  const { title, year, rest } = filmTitle(plain(document.title));
  const given = Number(text(fields['year']) ?? NaN);
  const said = year ?? (Number.isInteger(given) ? given : undefined);
  const credits = {
    'music by': some(factOf('music', document)),
    'photographed by': some(factOf('photography', document)),
    'edited by': some(factOf('editors', document)),
  };
  return {
    film: {
      title,
      year: said ?? Number(date?.slice(0, 4)),
      directors: factOf('directors', document),
      writers: some(factOf('writers', document)),
      credits: Object.values(credits).some(Boolean) ? credits : undefined,
      genres: some(factOf('genres', document)),
      runtime: minutes(text(fields['runtime'])),
      countries: some(factOf('countries', document)),
      cast: some(factOf('cast', document)),
    },
    yearGuessed: said === undefined,
    rest,
  };
}

/** What front matter says of a film, as sentences for who reads a post that is no review. */
export function filmSentences(document: OldDocument): string {
  const facts = (Object.keys(FACTS) as Fact[]).map((fact) => [
    FACTS[fact].says,
    factOf(fact, document).join(', '),
  ]);
  const { year, runtime } = document.fields;
  return [...facts, ['Year:', text(year) ?? ''], ['Runtime:', text(runtime) ?? '']]
    .filter(([, said]) => said !== '')
    .map(([name, said]) => `${name!} ${said!}.`)
    .join(' ');
}
