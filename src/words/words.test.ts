import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesOf } from './test/phrases.ts';
import { dictionaryOf, wordsFor } from './words.ts';

for (const [language, code] of [
  ['en', 'en'],
  ['en-GB', 'en'],
  ['fr-CA', 'fr'],
  ['ar-EG', 'ar'],
  ['ar-Arab-EG', 'ar'],
  ['de-AT', undefined],
  ['frr', undefined],
] as const)
  test(`${language} is spoken from the dictionary of ${String(code)}`, () =>
    assert.equal(dictionaryOf(language), code));

test('a language without a dictionary has English phrases, and dates of its own', () => {
  const { review, formats } = wordsFor('de');
  assert.equal(review.minutes(1), '1 minute');
  assert.equal(formats.number(7.75), '7.75');
  assert.equal(formats.date(new Date('2025-06-08T12:00:00Z'), 'UTC'), '8. Juni 2025');
});

for (const [language, minutes] of [
  ['en', ['1 minute', '2 minutes', '11 minutes', '1,200 minutes']],
  ['fr', ['1 minute', '2 minutes', '11 minutes', '1\u202F200 minutes']],
  ['ar', ['دقيقة واحدة', 'دقيقتين', '11 دقيقة', '1,200 دقيقة']],
  ['ar-EG', ['دقيقة واحدة', 'دقيقتين', '١١ دقيقة', '١٬٢٠٠ دقيقة']],
] as const)
  test(`${language} counts minutes`, () =>
    assert.deepEqual([1, 2, 11, 1200].map(wordsFor(language).review.minutes), minutes));

for (const [how, line] of [
  [{ same: ['Plot', 'Light', 'Sound'], stronger: undefined, weaker: undefined }, 'Same in everything.'],
  [
    { same: ['Plot', 'Light', 'Sound'], stronger: 'Dance', weaker: undefined },
    'Same Plot and Light, stronger Dance.',
  ],
  [{ same: [], stronger: 'Plot', weaker: 'Light' }, 'Stronger Plot, weaker Light.'],
  [{ same: ['Sound'], stronger: undefined, weaker: 'Light' }, 'Same Sound, weaker Light.'],
] as const)
  test(`what is scored alike: ${line}`, () => assert.equal(wordsFor('en').review.alikeIn(how), line));

for (const [language, direction] of [
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
] as const)
  test(`${language} is read ${direction}`, () => assert.equal(wordsFor(language).direction, direction));

for (const [language, written, set] of [
  ['en', `"a 'b' c" -- it's --- so...`, '“a ‘b’ c” – it’s — so…'],
  ['en', `the '90s, rock 'n' roll`, 'the ’90s, rock ‘n’ roll'],
  [
    'fr',
    `"a 'b' c" : c'est "tout" ! Quoi ?`,
    '«\u00A0a “b” c\u00A0»\u00A0: c’est «\u00A0tout\u00A0»\u202F! Quoi\u202F?',
  ],
  ['fr', '« déjà »', '«\u00A0déjà\u00A0»'],
  ['fr', 'l’‘aube’ d’été', 'l’“aube” d’été'],
  ['ar', 'قال "نعم" ومضى', 'قال «نعم» ومضى'],
] as const)
  test(`${language} sets ${written}`, () => assert.equal(wordsFor(language).line(written), set));

for (const language of ['fr', 'ar'])
  test(`${language} leaves nothing in English`, () => {
    const own = phrasesOf(language).join('\n');
    const same = phrasesOf('en').filter((phrase) => own.includes(phrase) && phrase.includes(' '));
    assert.deepEqual(same, []);
  });

test('French puts no-break spaces before its signs', () =>
  assert.deepEqual(
    phrasesOf('fr').filter((phrase) => / [;:!?»]|« |[^\s\u00A0\u202F][;!?]|["']/u.test(phrase)),
    [],
  ));
