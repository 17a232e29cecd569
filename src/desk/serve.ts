/** Serves the built site as its hosts do: `node src/desk/serve.ts [port]`. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { requestListener } from './host.ts';

const { OUT_DIR = 'dist', BASE_PATH = '/', PORT = '4321', HOST = 'localhost' } = process.env;
const port = Number(process.argv[2] ?? PORT);
const base = `/${BASE_PATH.replace(/^\/+|\/+$/g, '')}`.replace(/\/?$/, '/');

const server = createServer(requestListener(resolve(OUT_DIR), base));
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${String(port)} is taken. Stop what uses it, or choose another: npm run serve -- 4322`
      : error.message,
  );
  process.exit(1);
});
server.listen(port, HOST, () => {
  console.log(`The site is at http://${HOST}:${String(port)}${base}`);
});
