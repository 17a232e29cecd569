import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STILL, expect, oneReview, put, review, test } from './project.ts';

/** The command while it watches: each call waits until it prints what is expected, and gives what it printed meanwhile. */
function watching(child: ChildProcess) {
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
    expect(err).toBe('');
    return code;
  };
  return { says, end };
}

const WELL = /^\d\d:\d\d:\d\d {2}All well\.$/m;
const SAME = /^\d\d:\d\d:\d\d {2}Still /m;

/** A review that nothing is wrong with, of a film of its own. */
const other = (title: string) =>
  review({
    film: `{ title: ${title}, year: 2024, directors: [Somebody] }`,
    draft: 'true',
    still: undefined,
    feedId: undefined,
  });

test('a writer is told of every save, however an editor makes it', async ({ project }) => {
  const { content, start } = project(oneReview(review()));
  const index = join(content, 'reviews/x/index.mdx');
  const { says, end } = watching(start({ args: ['--watch'] }));
  await says(WELL);

  writeFileSync(index, review({}, 'I <3 it.'));
  const said = await says(/1 error in 1 file/);
  expect(said).toMatch(
    /^\nerror {3}src\/content\/reviews\/x\/index\.mdx:10:3 {2}.+\n\n\d\d:\d\d:\d\d {2}1 error/,
  );

  writeFileSync(index, review({}, 'I <3 it still.'));
  await says(/"<3 it st"/);

  // The same problem in the same place is not told twice.
  writeFileSync(index, review({ tags: undefined }, 'I <3 it still.\n\nMore.'));
  expect((await says(SAME)).trim().split('\n').length).toBe(1);

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
  expect(await end()).toBe(0);
});

test('folders may come, change their name and go', async ({ project }) => {
  const { folder, content, start } = project(oneReview(review()));
  const { says, end } = watching(start({ args: ['--watch'] }));
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
  renameSync(join(content, 'reviews/z'), join(folder, 'z'));
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
  expect(await end()).toBe(0);
});

test('what the site publishes besides content counts', async ({ project }) => {
  const { folder, content, start } = project({
    ...oneReview(review({}, '[Notes](/notes.pdf)')),
    'pages/about.mdx': '---\ntitle: About\ndescription: Who writes this.\n---\n\nSomebody.\n',
  });
  const { says, end } = watching(start({ args: ['--watch'] }));
  await says(/\/notes\.pdf leads nowhere/);
  writeFileSync(join(folder, 'public/notes.pdf'), 'x');
  await says(WELL);
  put(content, { 'addresses.txt': '/gone/\n' });
  await says(/addresses\.txt:1:1 .+\/gone\//);
  expect(await end()).toBe(0);
});
