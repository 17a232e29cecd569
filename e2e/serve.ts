/** Builds the site that the tests visit and serves it: `node e2e/serve.ts <port>`. */
import { spawn } from 'node:child_process';
import { build, emptyFolders, environment } from './build.ts';
import { writeContent } from './fixture.ts';
import { ROOT } from './folders.ts';

const port = process.argv[2] ?? '4399';
const folders = emptyFolders('main');
writeContent(folders.content);

const { status, printed } = await build(folders);
console.log(printed);
if (status !== 0) process.exit(status);

spawn('npm', ['run', '--silent', 'serve', '--', port], {
  cwd: ROOT,
  env: { ...process.env, ...environment(folders), HOST: '127.0.0.1' },
  stdio: 'inherit',
});
