import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliasSchema, isSlug, slugOf, unescapeAddress, unescapePart } from './address.ts';

const slugs: readonly (readonly [name: string, slug: string])[] = [
  ['Ballerina', 'ballerina'],
  ['Spider-Man: Across the Spider-Verse', 'spider-man-across-the-spider-verse'],
  ['Joker: Folie à Deux', 'joker-folie-a-deux'],
  ['Don’t Look Up', 'dont-look-up'],
  ["Schindler's List", 'schindlers-list'],
  ['  (500) Days — of Summer!  ', '500-days-of-summer'],
  ['İstanbul', 'istanbul'],
  ['Straße', 'straße'],
  ['Œdipe', 'œdipe'],
  ['Ｆｕｌｌ　Ｗｉｄｔｈ', 'full-width'],
  ['千と千尋の神隠し', '千と千尋の神隠し'],
  ['スーパーマン', 'スーパーマン'],
  ['기생충', '기생충'],
  ['Ελλάδα', 'ελλάδα'],
  ['Й', 'й'],
  ['عربي', 'عربي'],
  ['कभी ख़ुशी', 'कभी-ख़ुशी'.normalize('NFC')],
  ['../etc', 'etc'],
  ['🎬', ''],
  ['❤️', ''],
  ['1️⃣', '1'],
  ['---', ''],
  ['(((a)))', 'a'],
  ['', ''],
];

for (const [name, slug] of slugs)
  test(`slug of ${JSON.stringify(name)}`, () => assert.equal(slugOf(name), slug));

test('whatever the name, its slug is a slug, and its own', () => {
  for (let code = 0; code < 0x1_0000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    for (const name of [character, `a${character}`, `a ${character} b`]) {
      const slug = slugOf(name);
      if (slug !== '')
        assert.ok(
          isSlug(slug) && slugOf(slug) === slug,
          `U+${code.toString(16)} in ${JSON.stringify(name)} gives ${JSON.stringify(slug)}`,
        );
    }
  }
});

for (const slug of ['a', 'ballerina-2025', '1917', 'é', 'ß', 'スーパーマン', '千と千尋'])
  test(`${slug} is a slug`, () => assert.ok(isSlug(slug)));

for (const slug of [
  '',
  'A',
  'a b',
  '-a',
  'a-',
  'a--b',
  'a_b',
  'a.b',
  '..',
  'a/b',
  '🎬',
  'e\u0301',
  '\uFE0F',
  'a\u20E3',
  '\u0301a',
])
  test(`${JSON.stringify(slug)} is no slug`, () => assert.ok(!isSlug(slug)));

for (const path of [
  '/a',
  '/film/review/2025/06/08/review-ballerina.html',
  '/a/',
  '/a%20b',
  '/a..b/',
  '/Ä',
  '/a%2Cb',
  '/at-12:30.html',
  `/${'é'.repeat(125)}`,
])
  test(`${path} is an alias`, () => assert.ok(aliasSchema.safeParse(path).success));

for (const path of [
  'a',
  '',
  '//a',
  '../a',
  '/../a',
  '/a/..',
  '/./a',
  '/a/%2e%2e/b',
  '/a%2F..%2Fb',
  '/a?b',
  '/a#b',
  '/a b',
  '/a\\b',
  'https://example.org/a',
  './a',
  'a/b',
  '/%',
  '/a//b',
  '/a%2F%2Fb',
  '/%ED%A0%80',
])
  test(`${JSON.stringify(path)} is no alias`, () =>
    assert.match(
      aliasSchema.safeParse(path).error!.issues[0]!.message,
      /(?:is not a path on this site|blank|escaped).*\n.+\.$/,
    ));

for (const [path, why] of [
  ['/*', /hosts read \* as anything/],
  ['/old/*', /hosts read \* as anything/],
  ['/a%2Ab', /hosts read \* as anything/],
  ['/old/:slug', /hosts read :slug as anything/],
  ['/Mission:Impossible.html', /hosts read :Impossible as anything/],
  ['/old/%3Aslug', /hosts read :slug as anything/],
  ['/d%0A/evil', /control character in it \(U\+000A\)/],
  ['/d%00', /U\+0000/],
  ['/d%7f', /U\+007F/],
  ['/d%C2%85', /U\+0085/],
  ['/d%E2%80%A8', /U\+2028/],
  ['/d\u0007', /U\+0007/],
  ['/what%3F.html', /escaped/],
  ['/no.%231', /escaped/],
  ['/a%2fb', /escaped/],
  ['/100%25/', /escaped/],
  ['/a%5cb', /escaped/],
  [`/${'é'.repeat(126)}`, /more than 250 bytes/],
] as const)
  test(`${JSON.stringify(path)} is no alias, and it says why`, () => {
    const [issue] = aliasSchema.safeParse(path).error!.issues;
    assert.match(issue!.message, why);
    assert.match(issue!.message, /^.+\n.+\.$/);
  });

for (const [address, whole, part] of [
  ['/caf%C3%A9/a%2Fb?c=%20', '/café/a%2Fb?c= ', '/café/a/b?c= '],
  ['/100%/', '/100%/', '/100%/'],
  ['/a', '/a', '/a'],
] as const)
  test(`${address} without its escapes`, () =>
    assert.deepEqual([unescapeAddress(address), unescapePart(address)], [whole, part]));
