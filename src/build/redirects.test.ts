import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectsFile } from './redirects.ts';

const entry = (aliases: string[] | undefined, slug = 'x') =>
  ({ collection: 'reviews', slug, frontMatter: { aliases } }) as const;

const TO = '/reviews/x/';

for (const [name, aliases, base, lines] of [
  ['no old address', undefined, '/', []],
  ['an old address', ['/a.html'], '/', [`/a.html ${TO} 301!`, `/a.html ${TO} 301`]],
  ['below the root', ['/a'], '/films', [`/films/a /films${TO} 301!`, `/films/a /films${TO} 301`]],
  ['two', ['/a', '/b/'], '/', [`/a ${TO} 301!`, `/a ${TO} 301`, `/b/ ${TO} 301!`, `/b/ ${TO} 301`]],
  [
    'letters beyond ASCII',
    ['/café/'],
    '/',
    [`/caf%C3%A9/ ${TO} 301!`, `/café/ ${TO} 301!`, `/caf%C3%A9/ ${TO} 301`],
  ],
  [
    'the same, escaped',
    ['/caf%C3%A9/'],
    '/',
    [`/caf%C3%A9/ ${TO} 301!`, `/café/ ${TO} 301!`, `/caf%C3%A9/ ${TO} 301`],
  ],
  ['a space', ['/a%20b'], '/', [`/a%20b ${TO} 301!`, `/a%20b ${TO} 301`]],
  [
    'an escape that needn’t be',
    ['/a%2Cb'],
    '/',
    [`/a%2Cb ${TO} 301!`, `/a,b ${TO} 301!`, `/a%2Cb ${TO} 301`, `/a,b ${TO} 301`],
  ],
] as const)
  test(`redirects of ${name}`, () => {
    const text = redirectsFile([entry(aliases && [...aliases])], new Set([TO]), base);
    assert.deepEqual(text.split('\n').slice(0, -1), lines);
  });

test('an address with letters beyond ASCII is redirected to as browsers ask for it', () => {
  const text = redirectsFile([entry(['/a'], '雨')], new Set(['/reviews/雨/']), '/');
  assert.equal(text.split('\n')[1], '/a /reviews/%E9%9B%A8/ 301');
});

test('what isn’t published is nowhere to be redirected to', () => {
  const text = redirectsFile([entry(['/a'], 'draft'), entry(['/b'])], new Set([TO]), '/');
  assert.doesNotMatch(text, /\/a|draft/);
  assert.match(text, /^\/b /m);
});
