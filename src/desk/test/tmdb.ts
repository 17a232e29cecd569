import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A server that speaks TMDB's API, of films that nobody made. */

export const MATCH = {
  adult: false,
  id: 101,
  title: 'The Lamplighter',
  original_title: 'L’Allumeur',
  original_language: 'fr',
  overview: 'A man lights the lamps of a town that has had electricity for years.',
  release_date: '2019-10-04',
  genre_ids: [18],
  popularity: 3.2,
  vote_average: 7.1,
};

export const MOVIE = {
  ...MATCH,
  runtime: 97,
  imdb_id: 'tt7654321',
  genres: [{ id: 18, name: 'Drama' }],
  production_countries: [{ iso_3166_1: 'FR', name: 'France' }],
  spoken_languages: [
    { iso_639_1: 'fr', english_name: 'French', name: 'Français' },
    { iso_639_1: 'xx', english_name: 'No Language', name: '' },
  ],
  credits: {
    cast: Array.from({ length: 12 }, (_, order) => ({
      name: `Player ${String(12 - order)}`,
      order: 11 - order,
    })),
    crew: [
      { name: 'Second Writer', job: 'Story', department: 'Writing' },
      { name: 'Zoë O’Hara: “the Elder”', job: 'Director', department: 'Directing' },
      { name: 'First, Writer', job: 'Screenplay', department: 'Writing' },
      { name: 'Second Writer', job: 'Screenplay', department: 'Writing' },
      { name: '坂本 [龍]', job: 'Original Music Composer', department: 'Sound' },
      { name: '#1 Light', job: 'Director of Photography', department: 'Camera' },
      { name: 'yes', job: 'Editor', department: 'Editing' },
      { name: 'A Driver', job: 'Driver', department: 'Crew' },
    ],
  },
  videos: {
    results: [
      {
        key: 'aaaaaaaaaa1',
        name: 'Teaser',
        site: 'YouTube',
        type: 'Teaser',
        official: true,
        iso_639_1: 'en',
      },
      { key: 'aaaaaaaaaa2', name: 'Fan cut', site: 'YouTube', type: 'Trailer', official: false, size: 2160 },
      {
        key: 'aaaaaaaaaa3',
        name: 'Bande-annonce',
        site: 'YouTube',
        type: 'Trailer',
        official: true,
        iso_639_1: 'fr',
      },
      {
        key: 'aaaaaaaaaa4',
        name: 'Trailer',
        site: 'YouTube',
        type: 'Trailer',
        official: true,
        iso_639_1: 'en',
      },
      { key: '77', name: 'Elsewhere', site: 'Elsewhere', type: 'Trailer', official: true, iso_639_1: 'en' },
    ],
  },
  external_ids: { imdb_id: 'tt7654321', wikidata_id: null },
};

/** An answer: its status, its body (as JSON unless it is text), further headers. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether none comes at all. */
  readonly silent?: boolean;
}

/** Starts a server that gives the answers in order, the last one for ever. @returns where it is, and what it was asked. */
export async function speaking(
  test: TestContext,
  ...answers: readonly Answer[]
): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const { status = 200, body, headers, silent } = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(request);
    if (silent) return;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
}
