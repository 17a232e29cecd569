import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { digestOf } from '../disk/journal.ts';
import { writeWhole } from '../disk/write-whole.ts';

/** A picture as a build has published it: when and how large its file in the cache was, and a digest of its bytes. */
interface Known {
  readonly stamp: string;
  readonly digest: string;
}
type List = Readonly<Record<string, Known>>;

const stampOf = (path: string): string => {
  const { size, mtimeMs } = statSync(path);
  return `${String(size)} ${String(mtimeMs)}`;
};

function listIn(file: string): List {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as List;
  } catch {
    return {};
  }
}

async function isPicture(bytes: Buffer): Promise<boolean> {
  try {
    // By its bytes: of a path, sharp remembers what it saw there before.
    await sharp(bytes).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Whether a file is the picture that was published; of one that no build has finished with, whether it is whole. */
async function isWhole(path: string, known: Known | undefined): Promise<boolean> {
  if (known?.stamp === stampOf(path)) return true;
  const bytes = readFileSync(path);
  return known ? known.digest === digestOf(bytes) : isPicture(bytes);
}

/** Deletes pictures that are cut or damaged: Astro makes them again. */
async function check(folder: string, list: List): Promise<void> {
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!(await isWhole(join(folder, name), list[name]))) rmSync(join(folder, name), { force: true });
}

/** Every picture of the cache that is on the site, as it is there. */
function published(folder: string, site: string, before: List): List {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    names.flatMap((name): [string, Known][] => {
      const stamp = stampOf(join(folder, name));
      const known = before[name];
      if (known?.stamp === stamp) return [[name, known]];
      const path = join(site, name);
      // Not what the disk has taken, which may be less.
      const isAll = existsSync(path) && statSync(path).size === statSync(join(folder, name)).size;
      return isAll ? [[name, { stamp, digest: digestOf(readFileSync(path)) }]] : [];
    }),
  );
}

/**
 * Keeps what is cut off from being published. Astro writes the pictures that it has sized into its cache without looking
 * whether the disk has taken all of them, and uses whatever it finds there.
 */
export function repairCaches(): AstroIntegration {
  let folder = '';
  let file = '';
  let list: List = {};
  return {
    name: 'repair-caches',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build') return;
        folder = fileURLToPath(new URL('assets', config.cacheDir));
        file = fileURLToPath(new URL('assets.json', config.cacheDir));
        list = listIn(file);
        await check(folder, list);
      },
      'astro:build:done': ({ dir }) => {
        try {
          const now = published(folder, fileURLToPath(new URL('_astro', dir)), list);
          writeWhole(file, JSON.stringify(now));
        } catch {
          // Then the next build looks more closely.
        }
      },
    },
  };
}
