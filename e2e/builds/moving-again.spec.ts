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
import { emptyFolders, type Folders } from '../build.ts';
import { digestsOf } from '../files/built.ts';
import { copyBlog, importBlog } from './moving-blog.ts';

const ENTRY = 'reviews/salt-harbour-2022/index.mdx';

/** A content folder that a blog has just moved into, what lies in it, and the blog. */
async function moved(
  name: string,
): Promise<{ folders: Folders; blog: string; digests: Record<string, string> }> {
  const folders = emptyFolders(name);
  const blog = copyBlog(join(dirname(folders.content), 'blog'));
  const { status, printed } = await importBlog(folders, blog);
  expect(status, printed).toBe(0);
  return { folders, blog, digests: digestsOf(folders.content) };
}

test('a second run changes nothing', async () => {
  const { folders, blog, digests } = await moved('moving-twice');
  expect(Object.keys(digests)).toContain(ENTRY);
  const { status, printed } = await importBlog(folders, blog);
  expect(status, printed).toBe(0);
  expect(digestsOf(folders.content)).toEqual(digests);
});

test('a post written since the last run is added, and nothing else changes', async () => {
  const { folders, blog, digests } = await moved('moving-more');
  writeFileSync(join(blog, '_posts/2025-07-01-one-more.md'), '---\ntitle: One more\n---\nSaid since.\n');
  await importBlog(folders, blog);
  const after = digestsOf(folders.content);
  const added = Object.keys(after).filter((path) => !(path in digests));
  expect(added).toEqual(['posts/one-more/index.mdx']);
  const changed = Object.keys(digests).filter((path) => after[path] !== digests[path]);
  expect(changed.filter((path) => path.endsWith('.mdx'))).toEqual([]);
});

test('what was edited since is left as it is, until --force', async () => {
  const { folders, blog, digests } = await moved('moving-edited');
  const file = join(folders.content, ENTRY);
  appendFileSync(file, '\nA second thought.\n');
  const edited = readFileSync(file, 'utf8');

  const { printed } = await importBlog(folders, blog);
  expect(printed).toContain(ENTRY);
  expect(printed).toContain('--force');
  expect(readFileSync(file, 'utf8')).toBe(edited);

  const forced = await importBlog(folders, blog, '--force');
  expect(forced.status, forced.printed).toBe(0);
  expect(digestsOf(folders.content)[ENTRY]).toBe(digests[ENTRY]);
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
