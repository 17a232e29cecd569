import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmSchema } from '../../domain/film.ts';
import { movieAnswer } from './answers.ts';
import { filmOf } from './film.ts';
import { MOVIE } from '../test/tmdb.ts';
import { trailerOf } from './trailer.ts';

const film = (changes: object = {}) => filmOf(movieAnswer.parse({ ...MOVIE, ...changes }), 'en-GB');
const trailer = (...results: readonly object[]) =>
  trailerOf(movieAnswer.parse({ ...MOVIE, videos: { results } }), 'en-GB')?.url;

test('front matter is made of what is known', () => {
  const made = film();
  assert.deepEqual(made, {
    title: 'The Lamplighter',
    alsoKnownAs: ['L’Allumeur'],
    year: 2019,
    directors: ['Zoë O’Hara: “the Elder”'],
    writers: ['First, Writer', 'Second Writer'],
    credits: { 'music by': ['坂本 [龍]'], 'cinematography by': ['#1 Light'], 'edited by': ['yes'] },
    genres: ['Drama'],
    runtime: 97,
    countries: ['France'],
    languages: ['French'],
    cast: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Player ${String(n)}`),
    tmdb: 101,
    imdb: 'tt7654321',
  });
  assert.ok(filmSchema.safeParse(made).success);
});

test('what isn’t known, or makes no sense, is left out', () => {
  const made = film({
    release_date: '',
    runtime: 0,
    imdb_id: '',
    external_ids: { imdb_id: 'nm1' },
    genres: [{ name: ' ' }],
    credits: { cast: [], crew: [] },
    spoken_languages: [],
    production_countries: [],
  });
  assert.deepEqual(Object.keys(made), ['title', 'alsoKnownAs', 'tmdb']);
});

for (const [name, changes, lang] of [
  ['the site’s language', { original_title: MOVIE.title, original_language: 'en' }, undefined],
  ['another language', { original_title: MOVIE.title, original_language: 'es' }, 'es'],
  ['Cantonese', { original_title: MOVIE.title, original_language: 'cn' }, 'yue'],
  ['no language', { original_title: MOVIE.title, original_language: 'xx' }, undefined],
  ['a translation', { original_language: 'es' }, undefined],
] as const)
  test(`the language of a title in ${name}`, () => assert.equal(film(changes)['lang'], lang));

test('the best trailer is chosen', () => {
  const [teaser, fan, french, english, elsewhere] = MOVIE.videos.results;
  const at = (key: string) => `https://www.youtube.com/watch?v=${key}`;
  assert.equal(trailer(...MOVIE.videos.results), at('aaaaaaaaaa4'));
  assert.equal(trailer(teaser!, fan!, french!), at('aaaaaaaaaa3'));
  assert.equal(trailer(teaser!, fan!), at('aaaaaaaaaa2'));
  assert.equal(trailer(teaser!), at('aaaaaaaaaa1'));
  assert.equal(trailer(elsewhere!), undefined);
  assert.equal(trailer({ ...english, key: 'short' }), undefined);
  assert.equal(trailer({ ...english, site: 'Vimeo', key: '76979871' }), 'https://vimeo.com/76979871');
  assert.equal(
    trailer({ ...english, key: 'bbbbbbbbbbb', size: 480 }, { ...english, size: 1080 }),
    at('aaaaaaaaaa4'),
  );
});
