import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, isUnwritten } from './body.ts';

const file = (text: string): string => `---\ntitle: x\n---\n${text}`;

for (const text of [
  body('reviews', { hasTrailer: true, hasTable: true }),
  body('reviews', { hasTrailer: false, hasTable: false }),
  body('posts', { hasTrailer: false, hasTable: false }),
  '',
  '\n{/* One\n comment. */}\n\n{/**/}\n',
  '\nimport Map from "./Map.astro"\n\n<ScoreTable />\n',
])
  test(`is unwritten: ${JSON.stringify(text).slice(0, 60)}`, () => assert.ok(isUnwritten(file(text))));

for (const text of [
  'A line.',
  '{/* Not yet. */} But this.',
  '1917',
  '🎬',
  '…',
  '![A map.](./map.webp)',
  '<Still src="./map.webp" alt="A map." />',
  '<Map />',
  '$$x^2$$',
  '{"In code."}',
  '{frontmatter.title}',
  '<Spoiler>\n\nHe did it.\n\n</Spoiler>',
  '<Trailer /> {/* and */} words',
  body('reviews', { hasTrailer: true, hasTable: true }) + '\nMine.',
])
  test(`has text: ${JSON.stringify(text).slice(0, 60)}`, () => assert.ok(!isUnwritten(file(text))));
