import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsFor } from '../words/words.ts';
import { billing, filmLinks, filmName, filmSchema } from './film.ts';

const words = wordsFor('en').film;

const film = { title: 'Ballerina', year: 2025, directors: ['Len Wiseman'] };

test('the billing block has direction, writing, then the author’s lines in order', () => {
  const full = filmSchema.parse({
    ...film,
    writers: ['Shay Hatten'],
    credits: { 'music by': ['Tyler Bates', 'Joel J. Richard'], 'edited by': 'Jason Ballantine' },
  });
  assert.deepEqual(billing(full, words), [
    { role: 'directed by', facet: 'directors', names: ['Len Wiseman'] },
    { role: 'written by', facet: 'writers', names: ['Shay Hatten'] },
    { role: 'music by', names: ['Tyler Bates', 'Joel J. Richard'] },
    { role: 'edited by', names: ['Jason Ballantine'] },
  ]);
});

test('a line without names is not billed', () =>
  assert.deepEqual(
    billing(filmSchema.parse({ ...film, writers: [], credits: { 'music by': [] } }), words).map(
      ({ role }) => role,
    ),
    ['directed by'],
  ));

test('its name has its year', () => assert.equal(filmName(film), 'Ballerina (2025)'));

for (const [name, change, words] of [
  ['a year before film', { year: 25 }, '25 is earlier than the first film'],
  ['a year of five digits', { year: 12_025 }, '12025 is not a year'],
  ['half a year', { year: 2025.5 }, '2025.5 is not a year'],
  ['one name for a list', { directors: 'Len Wiseman' }, '[Len Wiseman]'],
  ['a blank name', { cast: ['A', ' '] }, 'blank'],
  ['no language', { lang: 'English please' }, 'is not a language tag'],
  ['no minutes', { runtime: 0 }, 'too short'],
  ['no TMDB number', { tmdb: 'x' }, 'is not a TMDB number'],
  ['a negative TMDB number', { tmdb: -1 }, 'is not a TMDB number'],
  ['no IMDb id', { imdb: 'nm0000001' }, 'is not an IMDb id'],
  [
    'a whole Letterboxd address',
    { letterboxd: 'https://letterboxd.com/film/x/' },
    'is not a Letterboxd film',
  ],
  ['an unknown field', { director: 'x' }, 'director'],
] as const)
  test(name, () =>
    assert.ok(
      filmSchema
        .safeParse({ ...film, ...change })
        .error!.issues.some(({ message }) => message.includes(words)),
    ),
  );

for (const lang of ['en', 'fr', 'zh-Hans', 'ja', 'pt-BR'])
  test(`${lang} is a language`, () => assert.ok(filmSchema.safeParse({ ...film, lang }).success));

const IDS = { imdb: 'tt0000001', tmdb: 5, letterboxd: 'x' };
for (const [kind, path] of [
  ['film', 'movie'],
  ['short', 'movie'],
  ['series', 'tv'],
  ['season', 'tv'],
] as const)
  test(`a ${kind} is found elsewhere by the ids that are known`, () => {
    assert.deepEqual(filmLinks({ kind, ...IDS }), [
      { name: 'IMDb', url: 'https://www.imdb.com/title/tt0000001/' },
      { name: 'TMDB', url: `https://www.themoviedb.org/${path}/5` },
      { name: 'Letterboxd', url: 'https://letterboxd.com/film/x/' },
    ]);
    for (const [name, id] of Object.entries(IDS)) assert.equal(filmLinks({ kind, [name]: id }).length, 1);
    assert.deepEqual(filmLinks({ kind }), []);
  });
