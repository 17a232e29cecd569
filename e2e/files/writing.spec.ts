import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { CONTENT, ROOT } from '../folders.ts';

const guide = readFileSync(join(ROOT, 'docs/writing.md'), 'utf8');
const built = readFileSync(join(CONTENT, 'reviews/a-tour-2020/index.mdx'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({
  language,
  text,
}));

test('every example in the guide to writing stands in a review that is built', () => {
  const examples = blocks.filter(({ language }) => language === 'yaml' || language === 'mdx');
  expect(examples.length).toBeGreaterThan(8);
  expect(examples.filter(({ text }) => !built.includes(text)).map(({ text }) => text)).toEqual([]);
});

test('every command in the guide to writing exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...guide.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
  expect(named).toContain('new');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file that the guide to writing links to is there', () => {
  const prose = guide.replaceAll(/^```.*?^```$/gms, '');
  const files = [...prose.matchAll(/\]\((?!https?:|#|\/)([^)#]+)/g)].map(([, path = '']) => path);
  expect(files).toContain('hosting.md');
  expect(files.filter((path) => !existsSync(join(ROOT, 'docs', path)))).toEqual([]);
});
