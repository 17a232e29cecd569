import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cause } from '../disk/cause.ts';
import { takeLock } from '../disk/lock.ts';
import { realFolder, replaceFolder, restoreFolder } from '../disk/replace-folder.ts';

/** Where a site is built: in the project, whatever disk it goes to. The name is fixed, for Astro's caches refer to it. */
const NEXT = '.astro/site/';

const LOCK = '.astro/build.lock';

/** Ends a build with words instead of a stack. */
function refuse(what: string, fix: string): never {
  console.error(`error   ${what}  →  ${fix}`);
  process.exit(1);
}

/** Whether a folder can be given up for a site: nothing is in it, or what a build has put there. */
function isOurs(path: string): boolean {
  const names = readdirSync(path);
  return names.includes('_headers') || names.every((name) => name.startsWith('.') || name === 'lost+found');
}

/** Where the output really is, or is going to be. Says why it can't be there, before anything is built. */
function outputAt(path: string): string {
  const shown = relative('', path);
  try {
    const output = realFolder(path);
    restoreFolder(output);
    if (!existsSync(output) || isOurs(output)) return output;
  } catch (reason) {
    refuse(
      `the site can’t be put into ${shown}: ${cause(reason, 'written')}`,
      'See to that, or choose another folder with OUT_DIR.',
    );
  }
  refuse(
    `${shown} holds files that are not of a built site, and would be lost`,
    'Move them away, or choose another folder with OUT_DIR.',
  );
}

/**
 * Builds into a folder of its own and puts that in the place of the output when everything has been written, so that a build
 * that fails or is ended leaves the last good site as it was. One build at a time: they share what Astro keeps in `.astro`.
 */
export function swapOnSuccess(): AstroIntegration {
  let output = '';
  let next = '';
  return {
    name: 'swap-on-success',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const lock = fileURLToPath(new URL(LOCK, config.root));
        mkdirSync(join(lock, '..'), { recursive: true });
        const holder = takeLock(lock);
        if (holder !== undefined)
          refuse(
            `another build of this site is at work (process ${String(holder)})`,
            `Wait until it has ended. If there is none, delete ${LOCK}.`,
          );
        output = outputAt(fileURLToPath(config.outDir).replace(/[\\/]$/, ''));
        next = fileURLToPath(new URL(NEXT, config.root));
        rmSync(next, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(next) });
      },
      'astro:build:done': () => {
        try {
          replaceFolder(next.replace(/[\\/]$/, ''), output);
        } catch (reason) {
          refuse(
            `the new site can’t be put into ${relative('', output)}: ${cause(reason, 'written')}`,
            'The last one is still there. See to that, and build again.',
          );
        }
      },
    },
  };
}
