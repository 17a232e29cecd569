import { filmName } from '../../domain/film.ts';
import { names } from '../../domain/text.ts';
import { Silence, type Tmdb, ATTRIBUTION } from '../tmdb/client.ts';
import type { Match, Movie } from '../tmdb/answers.ts';
import { filmOf, yearOf } from '../tmdb/film.ts';
import { trailerOf } from '../tmdb/trailer.ts';
import type { Ask } from '../terminal/ask.ts';
import type { Say } from '../terminal/run.ts';
import { type Wish, askYear, checkedYear, oneLine } from './wish.ts';

/** A film to review, as far as it is known. */
export interface KnownFilm {
  readonly film: Readonly<Record<string, unknown>> & { readonly title: string; readonly year: number };
  readonly trailer: string | undefined;
}

/** Who can be asked about films, and how the author is told. */
export interface Sources {
  readonly ask: Ask | undefined;
  /** Undefined where the author has no key. */
  readonly tmdb: Tmdb | undefined;
  readonly say: Say;
  /** BCP 47. */
  readonly language: string;
}

/** How many films of a search are worth a look. */
const SHOWN = 8;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is known of a film with this title: from TMDB where that can be asked, from the author otherwise. */
export async function knownFilm(title: string, wish: Wish, sources: Sources): Promise<KnownFilm> {
  const { ask, language, say } = sources;
  const { film, movie } = await filmCalled(title, wish, sources);
  const trailer = movie && trailerOf(movie, language);
  if (!trailer) return { film, trailer: undefined };
  const isTaken = !ask || (await ask.confirm(`Take this trailer? “${trailer.name}” ${trailer.url}`, true));
  if (!ask) say(`The trailer is “${oneLine(trailer.name)}”: ${trailer.url}`);
  return { film, trailer: isTaken ? trailer.url : undefined };
}

/** The film with this title, and what TMDB says of it. */
export async function filmCalled(
  title: string,
  wish: Pick<Wish, 'year' | 'directors'>,
  sources: Sources,
): Promise<{ film: KnownFilm['film']; movie: Movie | undefined }> {
  const { ask, language } = sources;
  const said = wish.year === undefined ? undefined : checkedYear(wish.year);
  const movie = await movieOf(title, said, sources);
  const found = movie ? filmOf(movie, language) : {};
  const directors = names.parse((wish.directors ?? []).map(oneLine).filter(Boolean));
  const year = said ?? (found['year'] as number | undefined) ?? (await askYear(ask));
  if (directors.length === 0 && !found['directors'] && ask) {
    const answer = await ask.text({
      message: 'Who directed it? (Several: with commas. You may leave it open.)',
      optional: true,
    });
    directors.push(
      ...answer
        .split(/[,、，]/)
        .map(oneLine)
        .filter(Boolean),
    );
  }
  const film = {
    ...found,
    title: (found['title'] as string | undefined) ?? title,
    year,
    ...(directors.length > 0 && { directors }),
  };
  return { film, movie };
}

async function movieOf(
  title: string,
  year: number | undefined,
  { tmdb, ask, say }: Sources,
): Promise<Movie | undefined> {
  if (!tmdb) {
    say('No TMDB key in TMDB_API_KEY, so the film’s facts are yours to fill in.');
    return undefined;
  }
  try {
    const matches = await tmdb.search(title, year);
    const match = ask ? await chosen(matches, ask) : exact(matches, title, year);
    if (!match) {
      const name = year === undefined ? title : filmName({ title, year });
      say(
        `Nothing is taken from TMDB: ${matches.length === 0 ? 'it knows no' : 'no one film there is'} ${name}.`,
      );
      return undefined;
    }
    const movie = await tmdb.movie(match);
    say(
      `The film’s facts are from TMDB (https://www.themoviedb.org/movie/${String(movie.id)}). ${ATTRIBUTION}`,
    );
    return movie;
  } catch (reason) {
    if (!(reason instanceof Silence)) throw reason;
    say(`${reason.message} The film’s facts are yours to fill in.`);
    return undefined;
  }
}

/** The one film of exactly this title and year. */
function exact(matches: readonly Match[], title: string, year: number | undefined): Match | undefined {
  const same = matches.filter(
    (match) =>
      [match.title, match.original_title ?? ''].some((name) => fold(name) === fold(title)) &&
      (year === undefined || yearOf(match.release_date) === year),
  );
  return same.length === 1 ? same[0] : undefined;
}

async function chosen(matches: readonly Match[], ask: Ask): Promise<Match | undefined> {
  if (matches.length === 0) return undefined;
  const label = ({ title, release_date: date }: Match) =>
    `${oneLine(title)} (${String(yearOf(date) ?? 'no year')})`;
  const hint = ({ title, original_title: original, overview }: Match) =>
    [...(original && original !== title ? [oneLine(original)] : []), oneLine(overview ?? '').slice(0, 60)]
      .filter(Boolean)
      .join(' · ');
  return ask.choose('Which film is it?', [
    ...matches.slice(0, SHOWN).map((match) => ({ value: match, label: label(match), hint: hint(match) })),
    { value: undefined, label: 'None of these' },
  ]);
}
