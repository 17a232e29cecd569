import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { emptyFolders, environment } from '../build.ts';
import { ROOT } from '../folders.ts';
import { copyBlog, importBlog } from './moving-blog.ts';

const POST = '_posts/2024-01-01-new.md';

/** What a program prints that nobody has thought about. */
const STACK = /^\s+at .+:\d+:\d+\)?$|\bnode:internal/m;

const write = (file: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** What stands where a blog should be, and words that must be said of it. */
const BAD: Record<string, { make: (folder: string) => void; says: RegExp }> = {
  'a folder that is not there': {
    make: () => undefined,
    says: /no such folder|not there|does not exist|no folder/i,
  },
  'a file': { make: (folder) => write(folder, 'text'), says: /not a folder|is a file/i },
  'an empty folder': { make: (folder) => mkdirSync(folder, { recursive: true }), says: /_posts/ },
  'a blog without posts': {
    make: (folder) => {
      copyBlog(folder);
      for (const name of ['_posts', '_drafts', 'diary']) rmSync(join(folder, name), { recursive: true });
    },
    says: /_posts/,
  },
  'a _config.yml that is not YAML': {
    make: (folder) => {
      copyBlog(folder);
      write(join(folder, '_config.yml'), 'title: A\nurl: "https://a.example\n');
    },
    says: /_config\.yml:\d/,
  },
  'front matter that is not YAML': {
    make: (folder) => write(join(copyBlog(folder), POST), '---\ntitle: Alien: Covenant\n---\nText.\n'),
    says: /2024-01-01-new\.md:2/,
  },
  'front matter that never ends': {
    make: (folder) => write(join(copyBlog(folder), POST), '---\ntitle: Alien\nText.\n'),
    says: /2024-01-01-new\.md:1/,
  },
  'Liquid that never ends': {
    make: (folder) =>
      write(join(copyBlog(folder), POST), '---\ntitle: New\n---\nText.\n\n{% highlight js %}\nlet a;\n'),
    says: /2024-01-01-new\.md:6/,
  },
  'a file in Latin-1': {
    make: (folder) =>
      write(join(copyBlog(folder), POST), Buffer.from('---\ntitle: Caf\xe9\n---\nText.\n', 'latin1')),
    says: /2024-01-01-new\.md:2.*UTF-8/,
  },
  'a folder in itself': {
    make: (folder) => symlinkSync('..', join(copyBlog(folder), '_posts', 'again')),
    says: /_posts\/again/,
  },
};

for (const [what, { make, says }] of Object.entries(BAD))
  test(`${what} is refused in plain words, and nothing is left behind`, async () => {
    const folders = emptyFolders(`refused/${what.replaceAll(/\W+/g, '-')}`);
    const blog = join(dirname(folders.content), 'blog');
    mkdirSync(dirname(blog), { recursive: true });
    make(blog);
    const before = readdirSync(dirname(blog));

    const { status, printed } = await importBlog(folders, blog);

    expect(status).not.toBe(0);
    expect(printed).toMatch(says);
    expect(printed).not.toMatch(STACK);
    expect(readdirSync(dirname(blog))).toEqual(before);
  });

test('every file that cannot be read is named in one run', async () => {
  const folders = emptyFolders('refused/all');
  const blog = copyBlog(join(dirname(folders.content), 'blog'));
  for (const name of ['one', 'two', 'three'])
    write(join(blog, `_posts/2024-01-01-${name}.md`), `---\ntitle: "${name}\n---\nText.\n`);
  const { status, printed } = await importBlog(folders, blog);
  expect(status).not.toBe(0);
  for (const name of ['one', 'two', 'three']) expect(printed).toContain(`2024-01-01-${name}.md`);
});

/** Runs the import in a shell, in a group of its own, so that the shell's limits hold and all of it can be stopped. */
function inShell(script: string, name: string, prepare: (blog: string) => void = () => undefined) {
  const folders = emptyFolders(name);
  const blog = copyBlog(join(dirname(folders.content), 'blog'));
  prepare(blog);
  const child = spawn('sh', ['-c', script, 'sh', blog], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, ...environment(folders), NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (text: string) => {
    printed += text;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const ended = new Promise<{ status: number | null; printed: string }>((resolve) => {
    child.on('close', (status) => {
      resolve({ status, printed });
    });
  });
  return { folders, blog, child, ended };
}

test('where the disk takes no more, it says so and leaves nothing behind', async () => {
  // A limit on the size of files stands for a full disk: writing fails in the middle of one.
  const { blog, ended } = inShell('ulimit -f 2; exec node src/desk/import.ts jekyll "$1"', 'refused/full');
  const { status, printed } = await ended;
  expect(status, printed).not.toBe(0);
  expect(printed).toMatch(/write|written|space|large/i);
  expect(printed).not.toMatch(STACK);
  expect(readdirSync(dirname(blog))).toEqual(['blog']);
});

const manyPosts = (blog: string): void => {
  for (let number = 0; number < 300; number++)
    write(
      join(blog, `_posts/2015-01-01-${number}.md`),
      `---\ntitle: No. ${number}\n---\n${'Text. '.repeat(300)}\n`,
    );
};

test('stopped in the middle, it leaves nothing behind', async () => {
  const { blog, child, ended } = inShell(
    'exec node src/desk/import.ts jekyll "$1"',
    'refused/stopped',
    manyPosts,
  );
  // Something beside the blog: it has begun to write.
  const begun = watch(dirname(blog), (_, name) => {
    if (name === null || name === 'blog') return;
    begun.close();
    process.kill(-child.pid!, 'SIGINT');
  });
  const { status } = await ended;
  expect(status).not.toBe(0);
  expect(readdirSync(dirname(blog))).toEqual(['blog']);
});
