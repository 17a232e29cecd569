import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Silence, tmdb } from './client.ts';
import { type Answer, MATCH, MOVIE, speaking } from '../test/tmdb.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const found: Answer = { body: { page: 1, results: [MATCH], total_pages: 1, total_results: 1 } };
const client = (url: string, key = KEY, patience = 5000) => tmdb({ key, url, language: 'en-GB', patience });

test('a film is searched for by title and year, with the key in the query', async (t) => {
  const { url, asked } = await speaking(t, found);
  const [match] = await client(url).search('Æ & ? 哪吒', 2019);
  assert.equal(match?.title, MATCH.title);
  const address = new URL(asked[0]!.url!, url);
  assert.equal(address.pathname, '/3/search/movie');
  assert.deepEqual(Object.fromEntries(address.searchParams), {
    api_key: KEY,
    language: 'en-GB',
    query: 'Æ & ? 哪吒',
    include_adult: 'false',
    primary_release_year: '2019',
  });
  assert.equal(asked[0]!.headers.authorization, undefined);
});

test('a read access token goes into a header', async (t) => {
  const { url, asked } = await speaking(t, found);
  await client(url, 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl').search('x');
  assert.match(asked[0]!.headers.authorization ?? '', /^Bearer eyJ/);
  assert.doesNotMatch(asked[0]!.url!, /api_key|eyJ/);
});

test('a film comes with credits, ids, and videos in both languages', async (t) => {
  const { url, asked } = await speaking(t, { body: MOVIE });
  const movie = await client(url).movie(MATCH);
  assert.equal(movie.credits.crew.length, MOVIE.credits.crew.length);
  const address = new URL(asked[0]!.url!, url);
  assert.equal(address.pathname, '/3/movie/101');
  assert.equal(address.searchParams.get('append_to_response'), 'credits,videos,external_ids');
  assert.equal(address.searchParams.get('include_video_language'), 'en,fr');
});

test('who is asked to wait a moment waits, and asks again', async (t) => {
  const { url, asked } = await speaking(t, { status: 429, headers: { 'retry-after': '0' }, body: {} }, found);
  assert.equal((await client(url).search('x')).length, 1);
  assert.equal(asked.length, 2);
});

for (const key of [KEY, 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl'])
  for (const status of [301, 302, 303, 307, 308])
    test(`the key goes nowhere else: ${status}, ${key.length} characters`, async (t) => {
      const elsewhere = await speaking(t, found);
      const { url } = await speaking(t, { status, headers: { location: `${elsewhere.url}/3/search/movie` } });
      await assert.rejects(client(url, key).search('x'), Silence);
      assert.deepEqual(elsewhere.asked, []);
    });

const refused = (
  status: number,
  body: unknown = { success: false, status_code: 7, status_message: 'No.' },
) => ({
  status,
  body,
});
const rows: readonly (readonly [name: string, says: RegExp, ...answers: Answer[]])[] = [
  ['a wrong key', /key: look at TMDB_API_KEY/, refused(401)],
  ['a film that is gone', /no such film/, refused(404)],
  ['too many questions', /too often/, { ...refused(429), headers: { 'retry-after': '3600' } }],
  [
    'too many questions, by date',
    /too often/,
    { ...refused(429), headers: { 'retry-after': 'Fri, 1 Jan 2027' } },
  ],
  ['too many questions twice', /too often/, { ...refused(429), headers: { 'retry-after': '0' } }],
  ['a broken server', /trouble of its own \(503\)/, refused(503, '<h1>down</h1>')],
  ['no JSON', /can’t be understood/, { body: '<html>' }],
  ['other JSON', /can’t be understood/, { body: { results: [{ id: 'x' }] } }],
  ['a redirect', /can’t be reached/, { status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
];

for (const [name, says, ...answers] of rows)
  test(`${name} is said in a line, without the key`, async (t) => {
    const { url } = await speaking(t, ...answers);
    await assert.rejects(client(url).search('x'), (reason) => {
      assert.ok(reason instanceof Silence);
      assert.match(reason.message, says);
      assert.doesNotMatch(reason.message + String(reason.stack), new RegExp(KEY));
      return true;
    });
  });

test('no answer and no network are said in a line', async (t) => {
  const { url } = await speaking(t, { silent: true });
  await assert.rejects(client(url, KEY, 50).search('x'), /doesn’t answer within 0.05 seconds/);
  await assert.rejects(client('http://127.0.0.1:9').search('x'), /can’t be reached/);
});
