import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsFor } from '../words/words.ts';
import { trailerIn } from './trailer.ts';

type Entry = App.Locals['entry'];

const FILM = { title: 'Night Bus', year: 1999 };
const OWN = { provider: 'youtube', id: 'abcdefghijk', start: 9 };
const review = { data: { film: FILM, trailer: OWN } } as unknown as Entry;
const bare = { data: { film: FILM } } as unknown as Entry;
const post = { data: { title: 'A year' } } as unknown as Entry;

for (const [where, entry, props, id, name, film] of [
  ['a review’s own', review, {}, OWN.id, 'Trailer for Night Bus (1999)', 'Night Bus (1999)'],
  ['a review’s own, captioned', review, { caption: 'Brief' }, OWN.id, 'Brief', 'Night Bus (1999)'],
  [
    'a review’s own, named',
    review,
    { video: `https://youtu.be/${OWN.id}` },
    OWN.id,
    'Trailer for Night Bus (1999)',
    'Night Bus (1999)',
  ],
  ['another in a review', review, { video: 'ABCDEFGHIJK' }, 'ABCDEFGHIJK', 'Video', undefined],
  ['one of another host', review, { video: 'https://vimeo.com/123' }, '123', 'Video', undefined],
  [
    'another, captioned',
    review,
    { video: 'ABCDEFGHIJK', caption: 'Day Bus' },
    'ABCDEFGHIJK',
    'Day Bus',
    undefined,
  ],
  ['another where there is no own', bare, { video: 'ABCDEFGHIJK' }, 'ABCDEFGHIJK', 'Video', undefined],
  ['none', bare, {}, undefined, 'Video', undefined],
  ['one in a post', post, { video: 'ABCDEFGHIJK' }, 'ABCDEFGHIJK', 'Video', undefined],
] as const)
  test(`a trailer: ${where}`, () => {
    const trailer = trailerIn({ entry, words: wordsFor('en') }, props);
    assert.deepEqual([trailer.video?.id, trailer.name, trailer.film], [id, name, film]);
  });
