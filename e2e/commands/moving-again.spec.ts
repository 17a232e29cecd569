import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { emptyFolders } from '../build.ts';
import { digestsOf } from '../files/built.ts';
import { copyBlog, importBlog } from '../moving-blog.ts';

const ENTRY = 'reviews/salt-harbour-2022/index.mdx';

test('what has moved may move again: nothing changes but what is new', async () => {
  const folders = emptyFolders('moving-again');
  const blog = copyBlog(join(dirname(folders.content), 'blog'));
  const move = async (...options: readonly string[]) => {
    const { status, printed } = await importBlog(folders, blog, ...options);
    return { status, printed, digests: digestsOf(folders.content) };
  };
  const first = await move();
  expect(first.status, first.printed).toBe(0);
  expect(Object.keys(first.digests)).toContain(ENTRY);

  await test.step('a second run changes nothing', async () => {
    const again = await move();
    expect(again.status, again.printed).toBe(0);
    expect(again.digests).toEqual(first.digests);
  });

  await test.step('what was edited since is left as it is, until --force', async () => {
    const file = join(folders.content, ENTRY);
    appendFileSync(file, '\nA second thought.\n');
    const edited = readFileSync(file, 'utf8');
    const { printed } = await move();
    expect(printed).toContain(ENTRY);
    expect(printed).toContain('--force');
    expect(readFileSync(file, 'utf8')).toBe(edited);

    const forced = await move('--force');
    expect(forced.status, forced.printed).toBe(0);
    expect(forced.digests[ENTRY]).toBe(first.digests[ENTRY]);
  });

  await test.step('a post written since is added, and nothing else changes', async () => {
    const before = digestsOf(folders.content);
    writeFileSync(join(blog, '_posts/2025-07-01-one-more.md'), '---\ntitle: One more\n---\nSaid since.\n');
    const { digests } = await move();
    const added = Object.keys(digests).filter((path) => !(path in before));
    expect(added).toEqual(['posts/one-more/index.mdx']);
    const changed = Object.keys(before).filter((path) => digests[path] !== before[path]);
    expect(changed.filter((path) => path.endsWith('.mdx'))).toEqual([]);
  });
});

test('what was there before is left as it is', async () => {
  const folders = emptyFolders('moving-in');
  const blog = copyBlog(join(dirname(folders.content), 'blog'));
  const mine = { [ENTRY]: 'Mine.', 'posts/mine/index.mdx': 'Mine, too.' };
  for (const [path, text] of Object.entries(mine)) {
    mkdirSync(dirname(join(folders.content, path)), { recursive: true });
    writeFileSync(join(folders.content, path), text);
  }
  const { printed } = await importBlog(folders, blog);
  expect(printed).toContain(ENTRY);
  for (const [path, text] of Object.entries(mine))
    expect(readFileSync(join(folders.content, path), 'utf8')).toBe(text);
});

test('a dry run says what would be, and writes nothing', async () => {
  const folders = emptyFolders('moving-dry');
  const blog = copyBlog(join(dirname(folders.content), 'blog'));
  const before = digestsOf(dirname(folders.content));
  const { status, printed } = await importBlog(folders, blog, '--dry-run');
  expect(status, printed).toBe(0);
  expect(printed).toContain(ENTRY);
  expect(digestsOf(dirname(folders.content))).toEqual(before);
  expect(existsSync(folders.content)).toBe(false);
  expect(readdirSync(dirname(folders.content))).toEqual(['blog']);
  rmSync(blog, { recursive: true });
});
