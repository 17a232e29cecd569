import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { emptyFolder, smallDisk, tree, watchDisk } from './test/disks.ts';
import { realFolder, replaceFolder, restoreFolder } from './replace-folder.ts';

const OLD = {
  'index.html': 'old home',
  about: '/',
  'about/index.html': 'old',
  gone: '/',
  'gone/x.html': 'x',
  file: 'f',
};
const NEW = {
  'index.html': 'new home',
  about: 'now a file',
  file: '/',
  'file/a.webp': 'a',
  more: '/',
  'more/index.html': 'm',
};

type Files = Readonly<Record<string, string>>;

function put(folder: string, files: Files): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (text === '/') mkdirSync(join(folder, name), { recursive: true });
    else writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Where the old site is, of each kind; the new one is on this machine's own disk. */
const PLACES: readonly (readonly [
  name: string,
  place: (t: TestContext, room: string) => string | undefined,
  stays?: Files,
])[] = [
  ['a folder', (_t, room) => put(join(room, 'dist'), OLD)],
  [
    'a folder with the working tree of git',
    (_t, room) => put(join(room, 'dist'), { ...OLD, '.git': 'gitdir' }),
    { '.git': 'gitdir' },
  ],
  [
    'a link to a folder',
    (_t, room) => {
      symlinkSync(put(join(room, 'elsewhere/site'), OLD), join(room, 'dist'));
      return join(room, 'dist');
    },
  ],
  [
    'a folder on another disk',
    (t) => {
      const disk = smallDisk(t, '1m');
      return disk && put(join(disk, 'dist'), OLD);
    },
  ],
  [
    'a link to another disk',
    (t, room) => {
      const disk = smallDisk(t, '1m');
      if (disk === undefined) return undefined;
      symlinkSync(put(disk, OLD), join(room, 'dist'));
      return join(room, 'dist');
    },
  ],
  [
    'a disk of its own',
    (t) => {
      const disk = smallDisk(t, '1m');
      return disk && put(disk, { ...OLD, '.host': 'h' });
    },
    { '.host': 'h' },
  ],
];

for (const [name, place, stays = {}] of PLACES)
  test(`${name} gets the new site, whole, and nothing is left beside it`, (t) => {
    const room = emptyFolder(t);
    const dist = place(t, room);
    if (dist === undefined) return;
    const isLink = lstatSync(dist).isSymbolicLink();
    replaceFolder(put(join(room, 'next'), NEW), realFolder(dist));
    assert.deepEqual(tree(dist), { ...NEW, ...stays });
    assert.equal(lstatSync(dist).isSymbolicLink(), isLink);
    assert.ok(!existsSync(join(room, 'next')) && !existsSync(`${dist}.old`) && !existsSync(`${dist}.new`));
  });

for (const [name, make] of [
  ['nothing', (path: string) => path],
  [
    'a link to where nothing is',
    (path: string) => {
      symlinkSync(`${path}-elsewhere`, path);
      return path;
    },
  ],
] as const)
  test(`where there is ${name}, the new site is put`, (t) => {
    const room = emptyFolder(t);
    const dist = make(join(room, 'dist'));
    replaceFolder(put(join(room, 'next'), NEW), realFolder(dist));
    assert.deepEqual(tree(dist), NEW);
  });

for (const [name, inside] of [
  ['on it', true],
  ['beside it', false],
] as const)
  test(`a full disk (${name}) leaves the old site`, (t) => {
    const disk = smallDisk(t, '200k');
    if (disk === undefined) return;
    const dist = put(inside ? join(disk, 'dist') : disk, OLD);
    const next = put(join(emptyFolder(t), 'next'), { ...NEW, 'large.webp': 'x'.repeat(400_000) });
    assert.throws(() => replaceFolder(next, dist), { code: 'ENOSPC' });
    assert.deepEqual(tree(disk), inside ? tree(dirname(put(join(emptyFolder(t), 'dist'), OLD))) : OLD);
  });

test('a file in it that nobody may delete doesn’t stop the new site', (t) => {
  const room = emptyFolder(t);
  const dist = put(join(room, 'dist'), OLD);
  if (spawnSync('chattr', ['+i', join(dist, 'gone/x.html')]).status !== 0) {
    t.skip('no file can be made immutable here');
    return;
  }
  try {
    replaceFolder(put(join(room, 'next'), NEW), dist);
    assert.deepEqual(tree(dist), NEW);
  } finally {
    spawnSync('chattr', ['-R', '-i', room]);
  }
});

/** Replaces the folder on a disk that fails at calls, by number. @returns whether it came to one. */
function stoppedAt(fails: (call: number) => boolean, room: string): boolean {
  let stopped = false;
  const restore = watchDisk((call) => {
    if (!fails(call)) return;
    stopped = true;
    throw Object.assign(new Error(), { code: 'EIO' });
  });
  try {
    replaceFolder(join(room, 'next'), join(room, 'dist'));
  } catch {
  } finally {
    restore();
  }
  return stopped;
}

test('ended at whatever step, there is the old site or the new one, and the next time it is the new one', (t) => {
  for (let n = 0, stopped = true; stopped; n += 1) {
    const room = emptyFolder(t);
    const dist = put(join(room, 'dist'), OLD);
    put(join(room, 'next'), NEW);
    stopped = stoppedAt((call) => call >= n, room);
    restoreFolder(dist);
    const site = tree(dist);
    assert.deepEqual(site, site['index.html'] === 'old home' ? OLD : NEW, `call ${String(n)}`);
    replaceFolder(put(join(room, 'next'), NEW), dist);
    assert.deepEqual(
      tree(room),
      Object.fromEntries([
        ['dist', '/'],
        ...Object.entries(NEW).map(([name, text]) => [`dist/${name}`, text]),
      ]),
    );
  }
});

for (const left of ['dist', 'dist.old'])
  test(`a step that fails leaves the old site or the new one in its place, which began in ${left}`, (t) => {
    for (let n = 0, stopped = true; stopped; n += 1) {
      const room = emptyFolder(t);
      put(join(room, left), OLD);
      put(join(room, 'next'), NEW);
      stopped = stoppedAt((call) => call === n, room);
      if (left === 'dist.old' && n === 0) continue; // The step that puts it back.
      const site = tree(join(room, 'dist'));
      assert.deepEqual(site, site['index.html'] === 'old home' ? OLD : NEW, `call ${String(n)}`);
    }
  });
