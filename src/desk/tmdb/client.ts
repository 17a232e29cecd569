import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { type Match, type Movie, movieAnswer, searchAnswer } from './answers.ts';

/** TMDB can't be asked, and why, in a line. The author goes on without. */
export class Silence extends Error {}

export interface Tmdb {
  /** The films of a title, likeliest first. @throws Silence */
  search(title: string, year?: number): Promise<Match[]>;
  /** All that is known of a film that was found. @throws Silence */
  movie(match: Pick<Match, 'id' | 'original_language'>): Promise<Movie>;
}

export interface TmdbOptions {
  /** An API key (version 3), or a read access token (version 4). */
  readonly key: string;
  /** BCP 47: the language of titles and names of genres. */
  readonly language: string;
  /** Where it is: tests have one of their own. */
  readonly url?: string;
  /** Milliseconds that an answer may take. */
  readonly patience?: number;
}

/** What the terms of use ask of whoever uses the API. */
export const ATTRIBUTION = 'This product uses the TMDB API but is not endorsed or certified by TMDB.';

/** Seconds that the server may ask for before the author is better off without it. */
const LONGEST_WAIT = 10;

/** A read access token is a JSON Web Token: three parts with points between. */
const isToken = (key: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(key);

/** A client of TMDB's API. The key goes to TMDB and nowhere else. */
export function tmdb({
  key,
  language,
  url = 'https://api.themoviedb.org',
  patience = 10_000,
}: TmdbOptions): Tmdb {
  const headers = {
    accept: 'application/json',
    ...(isToken(key) && { authorization: `Bearer ${key}` }),
  };

  async function send(address: URL): Promise<Response> {
    try {
      // Redirected, the key would go somewhere else.
      return await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(patience) });
    } catch (reason) {
      throw new Silence(whyUnreachable(reason, patience));
    }
  }

  async function get<Answer extends z.ZodType>(
    path: string,
    parameters: Readonly<Record<string, string>>,
    schema: Answer,
  ): Promise<z.infer<Answer>> {
    const address = new URL(path, url);
    address.search = new URLSearchParams({
      ...(!isToken(key) && { api_key: key }),
      language,
      ...parameters,
    }).toString();
    let response = await send(address);
    if (response.status === 429) {
      const seconds = Number(response.headers.get('retry-after') ?? 1);
      if (!(seconds <= LONGEST_WAIT)) throw new Silence('TMDB has been asked too often. Try again later.');
      await wait(seconds * 1000);
      response = await send(address);
    }
    if (!response.ok) throw new Silence(whyRefused(response.status));
    const answer = schema.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) throw new Silence('TMDB’s answer can’t be understood.');
    return answer.data;
  }

  return {
    async search(title, year) {
      const answer = await get(
        '/3/search/movie',
        { query: title, include_adult: 'false', ...(year && { primary_release_year: String(year) }) },
        searchAnswer,
      );
      return answer.results;
    },
    movie: ({ id, original_language: original }) =>
      get(
        `/3/movie/${String(id)}`,
        {
          append_to_response: 'credits,videos,external_ids',
          // Without it, only videos in the language of the titles.
          include_video_language: [
            ...new Set([language.split('-')[0]!, ...(original ? [original] : [])]),
          ].join(','),
        },
        movieAnswer,
      ),
  };
}

function whyUnreachable(reason: unknown, patience: number): string {
  const { name, cause } = reason as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `TMDB doesn’t answer within ${String(patience / 1000)} seconds.`;
  return `TMDB can’t be reached${cause?.code ? ` (${cause.code})` : ''}: is there a network?`;
}

const whyRefused = (status: number): string =>
  status === 401 || status === 403
    ? 'TMDB doesn’t take the key: look at TMDB_API_KEY.'
    : status === 404
      ? 'TMDB has no such film.'
      : status === 429
        ? 'TMDB has been asked too often. Try again later.'
        : `TMDB has trouble of its own (${String(status)}). Try again later.`;
