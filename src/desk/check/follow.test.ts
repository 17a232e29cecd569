import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { STILL, oneReview, page, put, review } from '../../reading/test/content.ts';
import { project, start } from './command.ts';

/** The command while it watches: each call waits until it prints what is expected, and gives what it printed meanwhile. */
function watching(t: TestContext, cwd: string) {
  const child = start(t, { cwd, args: ['--watch'] });
  let out = '';
  let err = '';
  let heard = Promise.withResolvers<undefined>();
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    heard.resolve(undefined);
  });
  const says = async (expected: RegExp): Promise<string> => {
    while (!expected.test(out)) {
      heard = Promise.withResolvers();
      await heard.promise;
    }
    const said = out;
    out = '';
    return said;
  };
  const end = async (): Promise<number | null> => {
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(err, '');
    return code;
  };
  return { says, end };
}

const WELL = /^\d\d:\d\d:\d\d {2}All well\.$/m;
const SAME = /^\d\d:\d\d:\d\d {2}Still /m;

/** A review that nothing is wrong with, of a film of its own. */
const other = (title: string) =>
  review({ film: `{ title: ${title}, year: 2024, directors: [Somebody] }`, draft: 'true', still: undefined });

test('a writer is told of every save, however an editor makes it', { timeout: 60_000 }, async (t) => {
  const cwd = project(t, oneReview(review()));
  const content = join(cwd, 'src/content');
  const index = join(content, 'reviews/x/index.mdx');
  const { says, end } = watching(t, cwd);
  await says(WELL);

  writeFileSync(index, review({}, 'I <3 it.'));
  const said = await says(/1 error in 1 file/);
  assert.match(
    said,
    /^\nerror {3}src\/content\/reviews\/x\/index\.mdx:10:3 {2}.+\n\n\d\d:\d\d:\d\d {2}1 error/,
  );

  writeFileSync(index, review({}, 'I <3 it still.'));
  await says(/"<3 it st"/);

  // The same problem in the same place is not told twice.
  writeFileSync(index, review({ tags: undefined }, 'I <3 it still.\n\nMore.'));
  assert.equal((await says(SAME)).trim().split('\n').length, 1);

  // As Vim and VS Code may: a new file in the place of the old one. Then once more, to the new one.
  for (const body of ['Whole.', 'I <3 it.', 'Whole again.']) {
    writeFileSync(`${index}~`, review({}, body));
    renameSync(`${index}~`, index);
    await says(body.startsWith('Whole') ? WELL : /1 error/);
  }

  // Half-written, then whole.
  writeFileSync(index, review().slice(0, 60));
  await says(/never closed/);
  writeFileSync(index, review());
  await says(WELL);
  assert.equal(await end(), 0);
});

test('folders may come, change their name and go', { timeout: 60_000 }, async (t) => {
  const cwd = project(t, oneReview(review()));
  const content = join(cwd, 'src/content');
  const { says, end } = watching(t, cwd);
  await says(WELL);

  put(content, { 'posts/2024/y.mdx': 'x' });
  await says(/posts\/2024/);
  rmSync(join(content, 'posts'), { recursive: true });
  await says(WELL);

  mkdirSync(join(content, 'reviews/y'));
  await says(WELL);
  put(content, { 'reviews/y/index.mdx': `${other('Y')}\n<3` });
  await says(/reviews\/y\/index\.mdx:\d+:1 .+"<3"/);
  renameSync(join(content, 'reviews/y'), join(content, 'reviews/z'));
  await says(/reviews\/z\/index\.mdx/);
  put(content, { 'reviews/z/index.mdx': other('Z') });
  await says(WELL);

  // One folder in the place of another, at once.
  renameSync(join(content, 'reviews/z'), join(cwd, 'z'));
  put(content, { 'reviews/z/index.mdx': other('Z') });
  await says(WELL);
  put(content, { 'reviews/z/index.mdx': `${other('Z')}\n<3` });
  await says(/1 error/);
  put(content, { 'reviews/z/index.mdx': other('Z') });
  await says(WELL);

  renameSync(content, `${content}-away`);
  await says(/src\/content {2}.+it is not there/);
  renameSync(`${content}-away`, content);
  await says(WELL);
  // Another folder of the same name is watched like the first.
  rmSync(content, { recursive: true });
  await says(/it is not there/);
  put(content, oneReview(review()));
  await says(WELL);
  put(content, { 'reviews/x/more.webp': STILL });
  await says(/1 piece of advice/);
  assert.equal(await end(), 0);
});

test('what the site publishes besides content counts', { timeout: 60_000 }, async (t) => {
  const cwd = project(t, {
    ...oneReview(review({}, '[Notes](/notes.pdf)')),
    'pages/about.mdx': page(),
  });
  const { says, end } = watching(t, cwd);
  await says(/\/notes\.pdf leads nowhere/);
  writeFileSync(join(cwd, 'public/notes.pdf'), 'x');
  await says(WELL);
  put(join(cwd, 'src/content'), { 'addresses.txt': '/gone/\n' });
  await says(/addresses\.txt:1:1 .+\/gone\//);
  assert.equal(await end(), 0);
});
