import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import { OUTPUT, ROOT } from '../folders.ts';
import { put, review } from './project.ts';

/**
 * A build that finds what earlier ones have kept makes what a build makes that finds nothing, byte for byte: whatever has changed
 * in between, and however an earlier one ended.
 */

const picture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: colour } })
    .webp()
    .toBuffer();

const FILMS = ['alder', 'birch', 'cedar', 'dogwood'];

const film = (title: string, director = 'Ida Marlowe'): string =>
  `{ title: ${title}, year: 2024, directors: [${director}], genres: [Drama] }`;

/** One of the reviews; what is dated later has not appeared yet. */
const reviewOf = (slug: string, day: string, changes: Record<string, string> = {}): string =>
  review({ film: film(slug), published: day, feedId: `tag:reels.example,2024:${slug}`, ...changes });

/** A copy of the project with four reviews and a post, which nothing but its own builds touches. */
async function project(): Promise<string> {
  const folder = join(OUTPUT, 'stale');
  rmSync(folder, { recursive: true, force: true });
  const content = join(ROOT, 'src/content');
  for (const part of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.startsWith(join(content, '/')),
    });
  cpSync(join(ROOT, 'e2e/site'), join(folder, 'site'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [index, slug] of FILMS.entries())
    put(join(folder, 'src/content'), {
      [`reviews/${slug}/index.mdx`]: reviewOf(slug, `2024-0${String(index + 1)}-01`),
      [`reviews/${slug}/still.webp`]: await picture(`hsl(${String(index * 80)} 40% 40%)`),
    });
  put(join(folder, 'src/content'), {
    'reviews/later/index.mdx': reviewOf('later', '2026-03-01'),
    'reviews/later/still.webp': await picture('#446'),
    'posts/notes/index.mdx':
      '---\ntitle: Notes\ndescription: On trees.\npublished: 2024-05-01\nfeedId: tag:reels.example,2024:notes\n---\n\nSee [Alder](/reviews/alder/).\n',
  });
  return folder;
}

type Environment = Readonly<Record<string, string>>;

function startBuild(folder: string, env: Environment = {}): ChildProcess {
  // Astro itself and not npm, so that it is over when its process is.
  return spawn(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ NO_COLOR: '1', FORCE_COLOR: undefined, SITE_DIR: 'site', SITE_URL: '', BASE_PATH: '' },
      ...{ CONTENT_DIR: 'src/content', OUT_DIR: 'dist', CACHE_DIR: '.cache', TODAY: '2026-01-01', ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function build(folder: string, env?: Environment): Promise<void> {
  const child = startBuild(folder, env);
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (printed += String(text)));
  const [status] = (await once(child, 'close')) as [number];
  expect(status, printed).toBe(0);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** What a site is made of: each file with a digest of its bytes. */
const made = (folder: string): Map<string, string> =>
  new Map(
    filesIn(join(folder, 'dist'))
      .sort()
      .map((file) => [
        relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8),
      ]),
  );

/** Changes a file's text, where it says what it is thought to say. */
function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** What a build leaves for the next. */
const KEPT = ['.astro', '.cache', 'dist'];

/** Everything that a page shows, in two steps: content, and all around it. */
const CHANGES: readonly {
  readonly what: string;
  readonly change: (folder: string) => Promise<void> | void;
  readonly env?: Environment;
}[] = [
  {
    what: 'a title, a score, a verdict, a picture, and one more by the same director',
    change: async (folder) => {
      edit(folder, 'src/content/reviews/birch/index.mdx', 'title: birch', 'title: Silver Birch');
      edit(folder, 'src/content/reviews/cedar/index.mdx', 'story: 0.5', 'story: 1.5');
      edit(folder, 'src/content/reviews/dogwood/index.mdx', 'marvellous', 'ordinary');
      put(join(folder, 'src/content'), {
        'reviews/alder/still.webp': await picture('#a42'),
        'reviews/elm/index.mdx': reviewOf('elm', '2024-02-15'),
        'reviews/elm/still.webp': await picture('#285'),
      });
    },
  },
  {
    what: 'a criterion, the site’s title, a component, a style, the middleware, the base path and the day',
    change: (folder) => {
      edit(folder, 'site/criteria.ts', 'Story/Screenplay', 'Tale');
      edit(folder, 'site/site.ts', 'Ada Reel on Film', 'Reel by Reel');
      edit(folder, 'src/components/ui/Footer.astro', '</footer>', '<p>Changed.</p></footer>');
      edit(folder, 'src/styles/tokens.css', '--measure: 36rem', '--measure: 30rem');
      edit(
        folder,
        'src/middleware.ts',
        'await response.text()',
        "await response.text() + '<!-- changed -->'",
      );
    },
    env: { BASE_PATH: '/films', TODAY: '2026-06-01' },
  },
];

test('a build is as good as the first, whatever has changed and whatever ended the one before', async () => {
  const kept = await project();
  let env: Environment = {};
  await build(kept);
  for (const { what, change, env: more } of CHANGES) {
    env = { ...env, ...more };
    await change(kept);
    await build(kept, env);
    const later = made(kept);
    for (const part of KEPT) renameSync(join(kept, part), join(kept, `${part}.aside`));
    await build(kept, env);
    expect(later, what).toEqual(made(kept));
    for (const part of KEPT) {
      rmSync(join(kept, part), { recursive: true });
      renameSync(join(kept, `${part}.aside`), join(kept, part));
    }
  }
  const expected = made(kept);

  edit(kept, 'src/content/reviews/elm/index.mdx', 'marvellous', 'chipped');
  for (let point = 0; point < 10; point += 1) {
    const child = startBuild(kept, env);
    const ended = once(child, 'exit');
    await Promise.race([wait(500 + point * 700), ended]);
    child.kill('SIGKILL');
    await ended;
  }
  edit(kept, 'src/content/reviews/elm/index.mdx', 'chipped', 'marvellous');
  await build(kept, env);
  expect(made(kept), 'after builds that were killed').toEqual(expected);

  for (const file of filesIn(join(kept, '.cache')))
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
  await build(kept, env);
  expect(made(kept), 'with half of each file in the cache').toEqual(expected);
});
