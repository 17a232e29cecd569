import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { requestListener } from './host.ts';

const folder = mkdtempSync(join(tmpdir(), 'host-'));
mkdirSync(join(folder, 'reviews'));
writeFileSync(join(folder, 'index.html'), '<p>home</p>'.repeat(200));
writeFileSync(join(folder, 'reviews/index.html'), 'reviews');
writeFileSync(join(folder, '404.html'), 'not here');
writeFileSync(
  join(folder, '_headers'),
  '/films/*\n  X-All: yes\n\n/films/reviews/*\n  Cache-Control: short\n\n/films/tags/:tag/rss.xml\n  X-Feed: yes\n',
);

const server = createServer(requestListener(folder, '/films/'));
let origin = '';

before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const rows = [
  ['/films/', 200, { 'x-all': 'yes', 'content-encoding': 'br' }],
  ['/films/reviews/', 200, { 'x-all': 'yes', 'cache-control': 'short' }],
  ['/films/tags/noir/rss.xml', 404, { 'x-all': 'yes', 'x-feed': 'yes' }],
  ['/films/tags/a/b/rss.xml', 404, { 'x-all': 'yes', 'x-feed': null }],
  ['/films/reviews?a=b', 301, { location: '/films/reviews/?a=b' }],
  ['/films/nothing/', 404, { 'x-all': 'yes', 'content-type': 'text/html; charset=utf-8' }],
  ['/films/%E0/', 404, {}],
  ['/films/../../etc/passwd', 404, {}],
  ['/elsewhere/', 404, {}],
] as const;

for (const [path, status, headers] of rows)
  test(`${path} is answered with ${String(status)}`, async () => {
    const response = await fetch(origin + path, { redirect: 'manual', headers: { 'accept-encoding': 'br' } });
    assert.equal(response.status, status);
    for (const [name, value] of Object.entries(headers)) assert.equal(response.headers.get(name), value);
    await response.body?.cancel();
  });

test('headers of a newer build are noticed', async () => {
  writeFileSync(join(folder, '_headers'), '/films/*\n  X-All: again\n');
  const response = await fetch(`${origin}/films/`);
  assert.equal(response.headers.get('x-all'), 'again');
  await response.body?.cancel();
});
