import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { emptyFolders, environment } from '../build.ts';
import { ROOT } from '../folders.ts';
import { command, copyBlog, importBlog } from '../moving-blog.ts';

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

/** Files that can't be moved, and words that must be said of each. */
const BAD_FILES: Record<string, { text: string | Uint8Array; says: RegExp }> = {
  'no-yaml.md': { text: '---\ntitle: Alien: Covenant\n---\nText.\n', says: /no-yaml\.md:2/ },
  'no-yaml-either.md': { text: '---\ntitle: "Alien\n---\nText.\n', says: /no-yaml-either\.md/ },
  'endless-front-matter.md': { text: '---\ntitle: Alien\nText.\n', says: /endless-front-matter\.md:1/ },
  'endless-liquid.md': {
    text: '---\ntitle: New\n---\nText.\n\n{% highlight js %}\nlet a;\n',
    says: /endless-liquid\.md:6/,
  },
  'latin-1.md': {
    text: Buffer.from('---\ntitle: Caf\xe9\n---\nText.\n', 'latin1'),
    says: /latin-1\.md:2.*UTF-8/,
  },
};

test('files that cannot be moved are named, and the rest moves; with --strict nothing does', async () => {
  const folders = emptyFolders('refused/files');
  const blog = copyBlog(join(dirname(folders.content), 'blog'));
  symlinkSync('..', join(blog, '_posts', 'again'));
  for (const [name, { text }] of Object.entries(BAD_FILES))
    write(join(blog, `_posts/2024-01-01-${name}`), text);
  const says = [...Object.values(BAD_FILES).map((bad) => bad.says), /_posts\/again/];

  const strict = await importBlog(folders, blog, '--strict');
  expect(strict.status).toBe(1);
  for (const words of says) expect(strict.printed).toMatch(words);
  expect(readdirSync(dirname(blog))).not.toContain('content');

  const { status, printed } = await importBlog(folders, blog);
  expect(status).toBe(1);
  for (const words of says) expect(printed).toMatch(words);
  expect(printed).not.toMatch(STACK);
  expect(readdirSync(join(folders.content, 'reviews')).length).toBeGreaterThan(5);
  expect((await command('check', [], folders)).status).toBe(0);
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
  // A limit on the size of files stands for a full disk: writing fails in the middle of a picture.
  const { blog, ended } = inShell(
    'ulimit -f 1000; exec node src/desk/import.ts jekyll "$1"',
    'refused/full',
    (folder) => {
      const jpeg = readFileSync(join(folder, 'assets/images/posts/films/salt-harbour.jpg'));
      // Comments make it as large as may be.
      const comment = Buffer.concat([Buffer.from('fffeffff', 'hex'), Buffer.alloc(0xfffd)]);
      const comments = Array.from({ length: 16 }, () => comment);
      write(
        join(folder, 'assets/large.jpg'),
        Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]),
      );
      write(join(folder, POST), '---\ntitle: Large\n---\n![Large](/assets/large.jpg)\n');
    },
  );
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
