import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { RECOVERED, recover } from '../disk/changes.ts';
import { hasColour, report } from '../reading/report.ts';
import { CONTENT_FOLDER, settingsReport, sharedReader } from '../reading/shared-reader.ts';
import { settings } from '../settings/settings.ts';

/**
 * Reads all content before anything is built and says all that is wrong with it at once. A build with errors ends here,
 * before it has touched anything. A preview, which bears with broken entries, ends where the settings are broken.
 */
export function checkBeforeBuild(): AstroIntegration {
  return {
    name: 'check-before-build',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        const root = fileURLToPath(config.root);
        if (recover(resolve(root, CONTENT_FOLDER))) console.error(RECOVERED);
        const problems =
          command === 'build'
            ? (await sharedReader(root).read()).problems
            : command === 'dev'
              ? settingsReport(resolve(root, CONTENT_FOLDER))
              : [];
        if (problems.length === 0) return;
        console.error(report(problems, { colour: hasColour(process.stderr), folder: CONTENT_FOLDER }));
        if (problems.some(({ severity }) => severity === 'error')) process.exit(1);
      },
      // Settings are read once: half of a running preview would go on with the old ones.
      'astro:server:setup': ({ server, logger }) => {
        const files = ['site.ts', 'criteria.ts'].map((name) => join(dirname(settings.siteFile), name));
        server.watcher.add(files);
        server.watcher.on('change', (path) => {
          if (files.includes(path))
            logger.warn(`${relative('', path)} has changed: end this with Ctrl-C, then npm run dev.`);
        });
      },
    },
  };
}
