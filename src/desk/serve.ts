/** Serves the built site as its hosts do: `npm run serve`. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { realFolder, restoreFolder } from '../disk/replace-folder.ts';
import { site } from '../settings/settings.ts';
import { demandSettings } from './desk.ts';
import { requestListener } from './host.ts';
import { readArguments } from './terminal/arguments.ts';
import { Refusal } from '../refusal.ts';
import { run, say } from './terminal/run.ts';

const USAGE = `Serves the built site as its hosts do, until Ctrl-C: clean addresses, compression, the headers of _headers, 404.html.

  npm run serve
  npm run serve -- 4322

OUT_DIR, BASE_PATH, HOST and PORT choose another folder, path, name and port.`;

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken',
  EACCES: 'is for the system only',
};

const ANOTHER = 'Choose another: npm run serve -- 4322';

function portFrom(written: string): number {
  const port = /^\d+$/.test(written) ? Number(written) : Infinity;
  if (port > 65535) throw new Refusal(`${JSON.stringify(written)} is no port`, ANOTHER);
  return port;
}

await run(USAGE, 'Stopped.', async () => {
  const { words } = readArguments({ argv: process.argv.slice(2), env: process.env }, {}, 1);
  demandSettings();
  const { OUT_DIR = 'dist', PORT = '4321', HOST = 'localhost' } = process.env;
  const port = portFrom(words[0] ?? PORT);
  const base = site.base.replace(/\/?$/, '/');
  const folder = resolve(OUT_DIR);
  restoreFolder(realFolder(folder));
  if (!existsSync(join(folder, 'index.html')))
    throw new Refusal(
      `there is no site in ${OUT_DIR}`,
      'npm run build makes it; npm start makes it and serves it.',
    );
  const server = createServer(requestListener(folder, base));
  await new Promise<void>((started, failed) => {
    server.once('error', ({ code = '', message }: NodeJS.ErrnoException) => {
      const why = WHY[code];
      failed(
        why === undefined
          ? new Refusal(
              `no site can be served at ${HOST}: ${message}`,
              'HOST is localhost, or an address of this machine.',
            )
          : new Refusal(`port ${String(port)} ${why}`, ANOTHER),
      );
    });
    server.listen(port, HOST, started);
  });
  say(`The site is at http://${HOST}:${String((server.address() as AddressInfo).port)}${base}`);
});
