import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSlug } from './address.ts';
import { slugFor } from './slug.ts';

const rows: readonly (readonly [title: string, slug: string])[] = [
  ['Amélie', 'amelie-2001'],
  ['Éd', 'ed-2001'],
  ['El Niño', 'el-nino-2001'],
  ['Straße', 'strasse-2001'],
  ['STRASSE & Øre', 'strasse-ore-2001'],
  ['Łódź', 'lodz-2001'],
  ['İstanbul', 'istanbul-2001'],
  ['Þór og Æsir', 'thor-og-aesir-2001'],
  ['Œuvre Ðuro Đorđe', 'oeuvre-duro-dorde-2001'],
  ['Ħal Ŧeaŋ ısırık ə', 'hal-teang-isirik-e-2001'],
  ['哪吒', '哪吒-2001'],
  ['千と千尋の神隠し', '千と千尋の神隠し-2001'],
  ['Брат', 'брат-2001'],
  ['Йога', 'йога-2001'],
  ['기생충', '기생충-2001'],
  ['देवदास', 'देवदास-2001'],
  ['8½', '8-1-2-2001'],
  ['WALL·E', 'wall-e-2001'],
  ['Ocean’s Eleven', 'oceans-eleven-2001'],
  ['M*A*S*H', 'm-a-s-h-2001'],
  ['  ../../etc/passwd ', 'etc-passwd-2001'],
  ['1917', '1917-2001'],
  ['Emoji 🎬 film', 'emoji-film-2001'],
];

for (const [title, slug] of rows)
  test(`the folder of ${title}`, () => {
    assert.equal(slugFor(title, 2001), slug);
    assert.ok(isSlug(slug));
  });

for (const title of ['🎬', '', '…?!', '❤️'])
  test(`${JSON.stringify(title)} makes no name`, () => assert.equal(slugFor(title, 2001), ''));

test('long titles are cut between words', () => {
  const slug = slugFor('The very long title of a film '.repeat(12));
  assert.ok(slug.length <= 100 && isSlug(slug), slug);
  assert.match(slug, /-(?:very|long|title|of|a|film|the)$/);
  assert.ok(isSlug(slugFor('雨'.repeat(200), 2001)));
  assert.ok(Buffer.byteLength(slugFor('雨'.repeat(200), 2001)) <= 105);
});

test('what just fits is not cut', () => {
  for (const title of ['a'.repeat(100), `${'a'.repeat(49)} ${'b'.repeat(50)}`])
    assert.equal(slugFor(title), title.replace(' ', '-'));
  assert.equal(slugFor('a'.repeat(101)), 'a'.repeat(100));
  assert.equal(slugFor(`${'a'.repeat(50)} ${'b'.repeat(50)}`), 'a'.repeat(50));
});
