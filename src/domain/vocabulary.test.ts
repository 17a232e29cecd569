import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { OF_A_YEAR, VOCABULARY, isWord } from './vocabulary.ts';

for (const [name, { describes, example, props }] of Object.entries(VOCABULARY))
  test(`${name} says what it is, and how it is written`, () => {
    assert.match(describes, /\.$/);
    assert.ok(example.startsWith(`<${name}`));
    for (const [prop, schema] of Object.entries<z.ZodType>(props.shape))
      assert.ok(schema.description, `${name} ${prop}`);
    const written = Object.fromEntries(
      [...example.matchAll(/(\w+)=(?:"([^"]*)"|\{(\d+)\})/g)].map(([, prop, value, number]) => [
        prop!,
        value ?? Number(number),
      ]),
    );
    assert.ok(props.safeParse(written).success, 'its own example is wrong');
  });

for (const [name, props, right] of [
  ['ScoreTable', {}, true],
  ['ScoreTable', { of: 'x' }, false],
  ['Trailer', {}, true],
  ['Trailer', { video: '0FSwsrFpkbw', caption: 'x', poster: './a.webp' }, true],
  ['Trailer', { video: 'x' }, false],
  ['Trailer', { caption: ' ' }, false],
  ['Still', { src: './a.webp', alt: 'x' }, true],
  ['Still', { src: './a.webp' }, false],
  ['Still', { src: './a.webp', alt: '' }, false],
  ['Spoiler', { about: 'the ending' }, true],
  ['YearTotals', { year: 2025 }, true],
  ['YearTotals', { year: '2025' }, false],
  ['YearChart', { year: 2025, by: 'country' }, true],
  ['YearChart', { year: 2025, by: 'colour' }, false],
  ['YearChart', { year: 2025 }, false],
  ['YearTop', { year: 2025, of: 'films' }, true],
  ['YearTop', { year: 2025, of: 'directors', count: 0 }, false],
  ['YearNumber', { year: 2025, of: 'first watches', compared: true }, true],
  ['YearNumber', { year: 2025, of: 'first watches', compared: 'yes' }, false],
] as const)
  test(`<${name}> with ${JSON.stringify(props)}`, () =>
    assert.equal(VOCABULARY[name].props.safeParse(props).success, right));

for (const [name, props, said] of [
  ['YearTotals', { year: '2025' }, /^"2025" is not a year\n.+year=\{2025\}\.$/],
  ['YearChart', { year: 2025, by: 'colour' }, /^"colour" is none .+\n.+month, decade, .+\.$/],
  ['YearTop', { year: 2025, of: 'films', count: 0.5 }, /^0\.5 is not a whole number\n.+\.$/],
  ['YearTop', { year: 2025, of: 'films', count: 0 }, /one line at least\n.+\.$/],
  ['YearNumber', { year: 2025, of: 'films', compared: 'yes' }, /^"yes" is not an answer\n.+\.$/],
] as const)
  test(`<${name}> with ${JSON.stringify(props)} is refused, and it is said how to write it`, () =>
    assert.match(VOCABULARY[name].props.safeParse(props).error!.issues[0]!.message, said));

test('a component is a word of a sentence or stands by itself, and shows a year or doesn’t', () => {
  assert.deepEqual([isWord('YearNumber'), isWord('YearTop'), isWord('Still')], [true, false, false]);
  const years = Object.entries(VOCABULARY).filter(([, { example }]) => example.includes('year={'));
  assert.deepEqual(
    OF_A_YEAR,
    years.map(([name]) => name),
  );
});
