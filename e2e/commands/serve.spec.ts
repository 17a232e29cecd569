import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { ROOT, SITE } from '../folders.ts';

let site: string;
const taken = createServer();

test.beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(site, 'index.html'), 'home');
  await once(taken.listen(0, '127.0.0.1'), 'listening');
});
test.afterAll(() => {
  rmSync(site, { recursive: true, force: true });
  taken.close();
});

const COMMAND = join(ROOT, 'src/desk/serve.ts');
const environment = () => ({ ...process.env, SITE_DIR: SITE, OUT_DIR: site, HOST: '127.0.0.1' });

for (const [name, args, env, status, says] of [
  ['help', ['--help'], {}, 0, /npm run serve -- 4322/],
  ['a word for a port', ['abc'], {}, 1, /"abc" is no port {2}→ {2}Choose another: npm run serve -- 4322/],
  ['a port that is too high', ['65536'], {}, 1, /"65536" is no port/],
  ['a negative port', ['--', '-1'], {}, 1, /"-1" is no port/],
  ['a port in the environment that is none', [], { PORT: '1e3' }, 1, /"1e3" is no port/],
  ['a port that is taken', ['taken'], {}, 1, /port \d+ is taken/],
  ['a flag', ['--port', '1'], {}, 1, /there is no --port/],
  ['two ports', ['1', '2'], {}, 1, /"2" is one word too many/],
  ['no site', [], { OUT_DIR: 'none' }, 1, /there is no site in .+ {2}→ {2}npm run build/],
  [
    'a host that isn’t this machine',
    ['0'],
    { HOST: '203.0.113.1' },
    1,
    /no site can be served at 203\.0\.113\.1/,
  ],
] as const)
  test(`${name} is answered in words`, () => {
    const port = String((taken.address() as AddressInfo).port);
    const written = args.map((word) => (word === 'taken' ? port : word));
    const done = spawnSync(process.execPath, [COMMAND, ...written], {
      env: { ...environment(), ...env },
      encoding: 'utf8',
    });
    expect(done.stdout + done.stderr).toMatch(says);
    expect(done.stderr).not.toMatch(/^ {4}at /m);
    expect(done.status).toBe(status);
  });

test('a site whose build was ended while it took its place is served as it was', async () => {
  renameSync(site, `${site}.old`);
  const child = spawn(process.execPath, [COMMAND, '0'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  expect(await (await fetch(/http:\S+/.exec(said)![0])).text()).toBe('home');
  child.kill();
});
