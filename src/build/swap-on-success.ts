import { rmSync, renameSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds into a folder beside the output and puts it in its place when everything has been written, so that a build that
 * fails leaves the last good site as it was. The folder's name is fixed: Astro's caches refer to it.
 */
export function swapOnSuccess(): AstroIntegration {
  let output = '';
  let next = '';
  return {
    name: 'swap-on-success',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        output = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        next = `${output}.next`;
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:done': () => {
        rmSync(output, { recursive: true, force: true });
        renameSync(next, output);
      },
    },
  };
}
