import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownFiles } from './unknown-files.ts';

for (const [name, made, known, said] of [
  ['the same', ['a.html', 'b/c.xml'], ['b/c.xml', 'a.html'], []],
  ['pictures', ['a.html', '_astro/x.webp', '_astro/fonts/y.woff2', 'pagefind/z.pf_meta'], ['a.html'], []],
  ['a page that nothing knows', ['a.html', 'b.html'], ['a.html'], [/^b\.html was built, but/]],
  ['a page that isn’t there', ['a.html'], ['a.html', 'b.html'], [/^b\.html was not built/]],
  ['both', ['b'], ['a'], [/^a was not/, /^b was built/]],
] as const)
  test(`files and addresses: ${name}`, () => {
    const lines = unknownFiles(made, new Set<string>(known));
    assert.equal(lines.length, said.length, lines.join('\n'));
    for (const [index, words] of said.entries()) assert.match(lines[index]!, words);
  });
