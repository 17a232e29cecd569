import type { OldDocument } from '../jekyll/documents.ts';
import { list, text } from '../jekyll/values.ts';
import { people } from './people.ts';
import { plain } from './plain.ts';
import { filmTitle } from './title.ts';
import type { Fields } from './yaml.ts';

/** Fields of front matter that say something of a film, by what they become. */
export const FILM_FIELDS = {
  directors: ['director', 'directors', 'directed-by', 'directed_by'],
  writers: [
    ...['screenplay', 'writer', 'writers', 'screenwriter', 'screenwriters', 'written-by', 'written_by'],
    'script',
  ],
  music: ['music', 'composer', 'composers', 'music-by', 'music_by'],
  photography: ['cinematographer', 'cinematographers', 'cinematography', 'dop'],
  editors: ['editor', 'editors'],
  cast: ['cast', 'starring', 'actors'],
  genres: ['genre', 'genres'],
} as const;

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

/** Who or what front matter names for a fact, in whichever of its fields; none where it doesn't. */
export function factOf(fact: keyof typeof FILM_FIELDS, { fields }: OldDocument): string[] {
  const field = FILM_FIELDS[fact].find((name) => list(fields[name]).length > 0);
  return field === undefined ? [] : people(fields[field]);
}

const some = (names: readonly string[]): readonly string[] | undefined =>
  names.length > 0 ? names : undefined;

/** The film that a post reviews. */
export function filmOf(document: OldDocument): OldFilm {
  const { fields, date } = document;
  const { title, year, rest } = filmTitle(plain(document.title));
  const given = Number(text(fields['year']) ?? NaN);
  const said = year ?? (Number.isInteger(given) ? given : undefined);
  const runtime = Number(/^\d+/.exec(text(fields['runtime']) ?? '')?.[0] ?? NaN);
  const credits = {
    'music by': some(factOf('music', document)),
    'photographed by': some(factOf('photography', document)),
    'edited by': some(factOf('editors', document)),
  };
  return {
    film: {
      title,
      year: said ?? Number(date?.written.slice(0, 4)),
      directors: factOf('directors', document),
      writers: some(factOf('writers', document)),
      credits: Object.values(credits).some(Boolean) ? credits : undefined,
      genres: some(factOf('genres', document)),
      runtime: Number.isInteger(runtime) && runtime > 0 ? runtime : undefined,
      cast: some(factOf('cast', document)),
    },
    yearGuessed: said === undefined,
    rest,
  };
}
