import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const site = mkdtempSync(join(tmpdir(), 'serve-'));
writeFileSync(join(site, 'index.html'), 'home');
after(() => rmSync(site, { recursive: true, force: true }));

const taken = createServer().listen(0, '127.0.0.1');
await once(taken, 'listening');
after(() => taken.close());

const COMMAND = join(import.meta.dirname, 'serve.ts');
const environment = { ...process.env, OUT_DIR: site, HOST: '127.0.0.1' };

for (const [name, args, env, status, says] of [
  ['help', ['--help'], {}, 0, /npm run serve -- 4322/],
  ['a word for a port', ['abc'], {}, 1, /"abc" is no port {2}→ {2}Choose another: npm run serve -- 4322/],
  ['a port that is too high', ['65536'], {}, 1, /"65536" is no port/],
  ['a negative port', ['--', '-1'], {}, 1, /"-1" is no port/],
  ['a port in the environment that is none', [], { PORT: '1e3' }, 1, /"1e3" is no port/],
  ['a port that is taken', [String((taken.address() as AddressInfo).port)], {}, 1, /port \d+ is taken/],
  ['a flag', ['--port', '1'], {}, 1, /there is no --port/],
  ['two ports', ['1', '2'], {}, 1, /"2" is one word too many/],
  ['no site', [], { OUT_DIR: join(site, 'none') }, 1, /there is no site in .+ {2}→ {2}npm run build/],
  [
    'a host that isn’t this machine',
    ['0'],
    { HOST: '203.0.113.1' },
    1,
    /no site can be served at 203\.0\.113\.1/,
  ],
] as const)
  test(`${name} is answered in words`, () => {
    const done = spawnSync(process.execPath, [COMMAND, ...args], {
      env: { ...environment, ...env },
      encoding: 'utf8',
    });
    assert.match(done.stdout + done.stderr, says);
    assert.doesNotMatch(done.stderr, /^ {4}at /m);
    assert.equal(done.status, status);
  });

test('a site whose build was ended while it took its place is served as it was', async (t) => {
  renameSync(site, `${site}.old`);
  const child = spawn(process.execPath, [COMMAND, '0'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill());
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  assert.equal(await (await fetch(/http:\S+/.exec(said)![0])).text(), 'home');
});
