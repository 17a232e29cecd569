import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { CRITERIA } from '../domain/criteria.ts';
import { VOCABULARY } from '../domain/vocabulary.ts';
import { readFrontMatter } from '../reading/front-matter/read.ts';
import { schemasFor } from '../reading/front-matter/schemas.ts';
import { snippets, type Snippet } from './snippets.ts';

const all = snippets();

/** What stands there when each tab stop is left as it was, or, where it holds others, is taken out. */
function inserted({ body }: Snippet, optional: 'kept' | 'dropped'): string {
  const text = body.join('\n').replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1');
  return text
    .replace(/\$\{\d+:([^$]*)\$\{\d+:([^${}]*)\}(["}]?)\}/g, optional === 'kept' ? '$1$2$3' : '')
    .replace(/\$\{\d+:( \w+)\}/g, optional === 'kept' ? '$1' : '')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-01-02')
    .replaceAll('$CURRENT_YEAR', '2026')
    .replace(/\$\{\d+:([^${}]*)\}/g, '$1')
    .replace('$0', '');
}

const attributes = (text: string): string[] =>
  [...text.replace(/"[^"]*"/g, '""').matchAll(/ (\w+)(?:=["{]|(?=[ />]))/g)].map(([, name]) => name!);

for (const [name, { props, example }] of Object.entries(VOCABULARY)) {
  const shape: Readonly<Record<string, z.ZodType>> = props.shape;
  const names = Object.keys(shape);
  const required = names.filter((prop) => shape[prop]!._zod.optin !== 'optional');
  const mine = Object.entries(all).filter(([title]) => title.split(' ')[0] === name);

  test(`<${name}> has a snippet with every prop; those that may be left out come out in one`, () => {
    const full = mine.at(-1)![1];
    assert.deepEqual(attributes(inserted(full, 'kept')), names);
    assert.deepEqual(attributes(inserted(full, 'dropped')), required);
    assert.equal(inserted(full, 'kept').includes(`</${name}>`), example.includes('</'));
    assert.ok(full.prefix.includes(name) && full.prefix.includes(`<${name}`));
  });
  if (names.length > 0 && example === `<${name} />`)
    test(`<${name}> has a snippet without props`, () =>
      assert.equal(inserted(mine[0]![1], 'kept').trim(), example));
}

test('a whole review scores every criterion, and is right but for what only the author knows', () => {
  const text = inserted(all['Review']!, 'dropped');
  for (const draft of ['true', 'false']) {
    const source = text.replace('draft: true', `draft: ${draft}`);
    const { findings, value } = readFrontMatter(source, 'reviews', schemasFor('UTC', new Date('2026-01-01')));
    assert.deepEqual(findings, []);
    assert.deepEqual(
      Object.keys(value['scores'] as object),
      CRITERIA.map(({ key }) => key),
    );
  }
  assert.match(inserted(all['Review']!, 'kept'), /^trailer: "https:/m);
});
