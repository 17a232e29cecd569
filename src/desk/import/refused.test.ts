import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files } from '../../reading/fixture.ts';
import { Refusal } from '../terminal/refusal.ts';
import { CONFIG, POST, moveOf, oldSite, post } from './fixture.ts';

const BAD: readonly [what: string, files: Files, says: RegExp][] = [
  ['no site', { 'a.txt': 'x' }, /neither _config\.yml nor _posts/],
  ['no posts', { '_config.yml': CONFIG }, /no posts/],
  ['no YAML', oldSite({ '_config.yml': 'title: a\nurl: "x\n' }), /^_config\.yml:\d/],
  ['a list for a config', oldSite({ '_config.yml': '- a' }), /^_config\.yml/],
  [
    'no YAML in a post',
    oldSite({ [POST]: '---\ntitle: A: B\n---\n' }),
    /^_posts\/2025-06-09-on-echoes\.md:2: /,
  ],
  [
    'Latin-1',
    oldSite({ [POST]: Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1') }),
    /^_posts\/2025-06-09-on-echoes\.md:2: .*UTF-8/,
  ],
  [
    'Liquid without end',
    oldSite({ [POST]: post('title: A', 'a\n{% highlight js %}') }),
    /^_posts\/2025-06-09-on-echoes\.md:6: /,
  ],
  ['a circle of links', oldSite({ '_posts/again': { link: '..' } }), /^_posts\/again: .*link/],
  ['a link to nowhere', oldSite({ [POST]: { link: 'nowhere.md' } }), /^_posts\/2025-06-09-on-echoes\.md: /],
  [
    'several at once',
    oldSite({ [POST]: '---\n', 'about.md': '---\ntitle: [\n---\n' }),
    /2 files.*\n {2}_posts.*\n {2}about\.md:/,
  ],
];

for (const [what, files, says] of BAD)
  test(`${what}: nothing is moved`, async (t) => {
    const move = moveOf(t, files);
    await assert.rejects(move.run(), (reason) => {
      assert.ok(reason instanceof Refusal, String(reason));
      assert.match(reason.message, says);
      return true;
    });
    assert.deepEqual(move.all(), {});
  });

test('one file that can’t be converted leaves the others alone', async (t) => {
  const move = moveOf(
    t,
    oldSite({ [POST]: post('title: Deep\ndescription: Why', `${'> '.repeat(20_000)}deep`) }),
  );
  const { leftOut, moved } = await move.run();
  assert.deepEqual(
    leftOut.map(({ file, weight }) => `${file} ${weight}`),
    [`${POST} failed`],
  );
  assert.deepEqual(
    moved.map(({ entry }) => entry.id),
    ['reviews/echo-2024'],
  );
});

test('a list of what was moved that can’t be read is no reason to overwrite', async (t) => {
  const move = moveOf(t, oldSite());
  await move.run();
  writeFileSync(join(move.to, '.import.json'), '{');
  const before = move.all();
  await assert.rejects(move.run(), /\.import\.json can’t be read/);
  assert.deepEqual(move.all(), before);
});
