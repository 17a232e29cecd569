import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { STILL, folderOf, review, type Files } from '../reading/test/content.ts';
import { checkBeforeBuild } from './check-before-build.ts';
import { callHook, ending, folderUrl } from './test/hooks.ts';

const REVIEW = 'src/content/reviews/x/index.mdx';
const GOOD = { [REVIEW]: review(), 'src/content/reviews/x/still.webp': STILL };
const BROKEN = { ...GOOD, [REVIEW]: review({ verdict: undefined }) };

const begin = (t: TestContext, root: string, command: string) =>
  ending(t, () =>
    callHook(checkBeforeBuild(), 'astro:config:setup', { command, config: { root: folderUrl(root) } }),
  );

for (const [name, files, command, code, ...words] of [
  [
    'with an error',
    BROKEN,
    'build',
    1,
    /src\/content\/reviews\/x\/index\.mdx:\d+:\d+ .*verdict is missing/,
    /1 error/,
  ],
  [
    'with advice',
    { ...GOOD, [REVIEW]: review({ verdict: 'x'.repeat(200) }) },
    'build',
    undefined,
    /advice .*verdict/,
  ],
  [
    'with an error and advice',
    { ...GOOD, [REVIEW]: review({ verdict: 'x'.repeat(200), still: undefined }) },
    'build',
    1,
    /1 error, 1 piece of advice/,
  ],
  ['with an error, in a preview', BROKEN, 'dev', undefined],
  ['with an error, for editors', BROKEN, 'sync', undefined],
] as const)
  test(`content ${name} ${code === 1 ? 'ends' : 'doesn’t end'} a build`, async (t) => {
    const { code: ended, said } = await begin(t, folderOf(t, files), command);
    assert.equal(ended, code);
    if (words.length === 0) assert.equal(said, '');
    for (const word of words) assert.match(said, word);
  });

test('changes of a command that was ended are taken back first', async (t) => {
  const journal = { 'src/content/.undo/steps.json': JSON.stringify({ pid: 0, steps: [] }) } satisfies Files;
  const root = folderOf(t, { ...GOOD, ...journal });
  const { said } = await begin(t, root, 'dev');
  assert.match(said, /taken back/);
  assert.ok(!existsSync(join(root, 'src/content/.undo')));
});

test('a preview says when settings have changed, which it has read', async () => {
  const added: string[] = [];
  const said: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: (files: string[]) => added.push(...files) });
  await callHook(checkBeforeBuild(), 'astro:server:setup', {
    server: { watcher },
    logger: { warn: (line: string) => said.push(line) },
  });
  assert.deepEqual(
    added.map((file) => basename(file)),
    ['site.ts', 'criteria.ts'],
  );
  for (const file of [...added, join(added[0]!, '../routes.ts')]) watcher.emit('change', file);
  assert.equal(said.length, 2);
  for (const [i, name] of ['site.ts', 'criteria.ts'].entries())
    assert.match(said[i]!, new RegExp(`^e2e/site/${name} has changed: .*npm run dev`));
});
