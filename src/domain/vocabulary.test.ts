import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { VOCABULARY } from './vocabulary.ts';

for (const [name, { describes, example, props }] of Object.entries(VOCABULARY))
  test(`${name} says what it is, and how it is written`, () => {
    assert.match(describes, /\.$/);
    assert.ok(example.startsWith(`<${name}`));
    for (const [prop, schema] of Object.entries<z.ZodType>(props.shape))
      assert.ok(schema.description, `${name} ${prop}`);
    const written = Object.fromEntries(
      [...example.matchAll(/(\w+)="([^"]*)"/g)].map(([, prop, value]): [string, string] => [prop!, value!]),
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
] as const)
  test(`<${name}> with ${JSON.stringify(props)}`, () =>
    assert.equal(VOCABULARY[name].props.safeParse(props).success, right));
