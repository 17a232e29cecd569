import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLLECTIONS } from './domain/entry.ts';
import { entryPath, fixedPaths, href, isListPart, reservedNames, routes } from './routes.ts';

for (const [path, base, link] of [
  ['/', '/', '/'],
  ['/', '/films', '/films/'],
  ['/', '/films/', '/films/'],
  ['/reviews/', '/', '/reviews/'],
  ['/reviews/', '/films', '/films/reviews/'],
  ['/reviews/', '/a/b/', '/a/b/reviews/'],
  ['/rss.xml?a=b#c', '/films/', '/films/rss.xml?a=b#c'],
  ['/', '', '/'],
] as const)
  test(`${path} below ${JSON.stringify(base)}`, () => assert.equal(href(path, base), link));

test('paths', () => {
  assert.deepEqual(
    [routes.reviews(), routes.reviews(1), routes.reviews(2)],
    ['/reviews/', '/reviews/', '/reviews/page/2/'],
  );
  assert.equal(routes.tag('John Wick'), '/tags/john-wick/');
  assert.deepEqual(
    COLLECTIONS.map((collection) => entryPath(collection, 'x')),
    ['/reviews/x/', '/posts/x/', '/x/'],
  );
});

test('every path starts at the root, and ends in a slash or an extension', () => {
  for (const path of [
    ...fixedPaths,
    ...COLLECTIONS.map((collection) => entryPath(collection, 'x')),
    routes.tag('a'),
    routes.reviews(3),
  ])
    assert.match(path, /^\/(?:.*\/|.*\.\w+)?$/);
});

test('no page can take the place of what is fixed', () => {
  for (const path of fixedPaths.filter((fixed) => fixed !== '/'))
    assert.ok(reservedNames.includes(path.split('/')[1]!.replace(/(?:-\w+)?\.\w+$/, '')), path);
});

for (const [path, right] of [
  ['/reviews/page/2/', true],
  ['/tags/a/page/10/', true],
  ['/reviews/page/0/', false],
  ['/reviews/page/2', false],
  ['/page/2/', false],
  ['/tags/page/2/', false],
] as const)
  test(`${path} is ${right ? '' : 'not '}part of a list`, () => assert.equal(isListPart(path), right));
