import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { Verbatim, frontMatter } from './yaml.ts';

test('front matter is written as the site writes it', () => {
  const text = frontMatter(
    {
      film: { title: 'Alien: Covenant', year: 2017, directors: ['Ridley Scott'], writers: undefined },
      published: new Verbatim('2017-05-12'),
      scores: {
        story: new Verbatim('1'),
        bonus: { score: new Verbatim('0.5'), note: 'for the flute, twice' },
      },
      draft: true,
      aliases: ['/a.html'],
    },
    { draft: ['Why.'] },
  );
  assert.equal(
    text,
    `---
film:
  title: "Alien: Covenant"
  year: 2017
  directors: [Ridley Scott]
published: 2017-05-12
scores:
  story: 1
  bonus: { score: 0.5, note: "for the flute, twice" }
# Why.
draft: true
aliases: [/a.html]
---
`,
  );
});

for (const value of [
  'yes',
  '1917',
  'a: b',
  '- x',
  '# x',
  '"quoted"',
  "it's",
  '{ x }',
  'a, b]',
  ' x',
  '2025-01-01',
  'null',
  'a #b',
])
  test(`${JSON.stringify(value)} is read as it was written`, () => {
    const text = frontMatter({
      title: value,
      tags: [value],
      scores: { bonus: { score: new Verbatim('1'), note: value } },
    });
    assert.deepEqual(parse(text.replaceAll('---\n', '')), {
      title: value,
      tags: [value],
      scores: { bonus: { score: 1, note: value } },
    });
  });
