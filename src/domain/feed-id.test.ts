import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLLECTIONS, type CollectionName } from './entry.ts';
import { feedIdSchema, newFeedId } from './feed-id.ts';

for (const id of [
  'https://films.example/film/review/2025/06/08/review-ballerina',
  'http://films.example/a%20b?c=d&e#f',
  'https://films.example/影評/雨',
  'tag:films.example,2025-06-08:reviews/ballerina-2025',
  'tag:critic@films.example,2025:1',
  'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  'x-old+blog.2:5',
])
  test(`${id} is an id`, () => assert.equal(feedIdSchema.parse(` ${id}\n`), id));

for (const id of [
  'ballerina',
  '/tag:films.example,2025:1',
  '/reviews/ballerina-2025/',
  '//films.example/1',
  'films.example/1',
  'https:',
  ':1',
  '1:1',
  'été:1',
  'tag:films.example,2025-06-08:two words',
  'tag:films.example,2025-06-08:no\u00A0break',
  'tag:films.example,2025-06-08:two\nlines',
  'tag:films.example,2025-06-08:bell\u0007',
  'tag:films.example,2025-06-08:turned\u202E',
  'tag:films.example,2025-06-08:half\uD800',
  'tag:films.example,2025-06-08:none\uFFFE',
  '<https://films.example/1>',
  'https://films.example/"1"',
])
  test(`${JSON.stringify(id)} is no id`, () =>
    assert.match(
      feedIdSchema.safeParse(id).error!.issues[0]!.message,
      /is not an id for feeds\nWrite one that begins with a scheme .+ tag:…; or delete the line/,
    ));

test('a blank one says so', () =>
  assert.match(feedIdSchema.safeParse(' ').error!.issues[0]!.message, /^blank\n/));

const rows: readonly (readonly [authority: string, collection: CollectionName, slug: string, id: string])[] =
  [
    ['films.example', 'reviews', 'ballerina-2025', 'tag:films.example,2025-06-08:reviews/ballerina-2025'],
    ['critic@films.example', 'posts', '1917', 'tag:critic@films.example,2025-06-08:posts/1917'],
    ['films.example', 'reviews', 'straße', 'tag:films.example,2025-06-08:reviews/stra%C3%9Fe'],
    ['films.example', 'reviews', '雨-2024', 'tag:films.example,2025-06-08:reviews/%E9%9B%A8-2024'],
  ];

for (const [authority, collection, slug, id] of rows)
  test(`a new id: ${id}`, () =>
    assert.equal(newFeedId({ authority, day: '2025-06-08', collection, slug }), id));

/** RFC 4151: tag, an authority of the author's, a day, and what RFC 3986 allows in a path. */
const TAG_URI = /^tag:[a-z\d.@_-]+,\d{4}-\d{2}-\d{2}:(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-F]{2})+$/;

test('whatever the slug, a new id is a tag URI, an id, and its own', () => {
  const ids = COLLECTIONS.flatMap((collection) =>
    ['a', 'a-b', 'é', 'e', 'ß', 'ss', '기생충', 'عربي', 'कभी', '𠮷'].map((slug) =>
      newFeedId({ authority: 'films.example', day: '2024-02-29', collection, slug }),
    ),
  );
  for (const id of ids) {
    assert.match(id, TAG_URI);
    assert.ok(feedIdSchema.safeParse(id).success);
  }
  assert.equal(new Set(ids).size, ids.length);
});
