import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { requestListener } from './host.ts';

const folder = mkdtempSync(join(tmpdir(), 'host-'));
mkdirSync(join(folder, 'reviews'));
writeFileSync(join(folder, 'index.html'), '<p>home</p>'.repeat(200));
writeFileSync(join(folder, 'reviews/index.html'), 'reviews');
writeFileSync(join(folder, '404.html'), 'not here');
writeFileSync(join(folder, 'reviews.html'), 'an old address of /reviews/');
writeFileSync(join(folder, '_redirects'), '/a /b 301');
mkdirSync(join(folder, 'é'));
writeFileSync(join(folder, 'é/index.html'), 'é');
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

/** Requests as no browser makes them, and what is answered: the status line's number, and what else is in the answer. */
const odd: readonly (readonly [request: string, status: number, has?: RegExp])[] = [
  ['GET //', 404],
  ['GET //films/', 404],
  ['GET /films//', 404],
  ['GET /films//reviews', 404],
  ['GET /films/reviews//', 404],
  ['GET /%00', 404],
  ['GET /films/%00', 404],
  ['GET /films/reviews%00', 404],
  ['GET /\\', 404],
  ['GET /films/\\', 404],
  ['GET /films/reviews%2F', 404],
  ['GET /films/..%5c_headers', 404],
  ['GET /films/../films/', 404],
  ['GET /films/%', 404],
  [`GET /films/${'x'.repeat(300)}/`, 404],
  [`GET /films/${'x'.repeat(300)}`, 404],
  [`GET /films/${'x/'.repeat(4000)}`, 404],
  ['GET http://[', 404],
  ['GET http://elsewhere.example/films/reviews/', 200, /reviews$/],
  ['GET *', 404],
  ['GET /films', 301, /^location: \/films\/\r$/im],
  ['GET /films?q', 301, /^location: \/films\/\?q\r$/im],
  ['GET /films/_headers', 404],
  ['GET /films/%5Fheaders', 404],
  ['GET /films/_redirects', 404],
  ['GET /films/reviews.html', 200, /an old address/],
  ['GET /films/reviews/', 200, /\r\n\r\nreviews$/],
  ['GET /films/%C3%A9', 301, /^location: \/films\/%C3%A9\/\r$/im],
  ['GET /films/%C3%A9/', 200, /é$/],
  ['HEAD /films/', 200, /\r\n\r\n$/],
  ['HEAD /films/nothing', 404, /\r\n\r\n$/],
  ['POST /films/', 405, /^allow: GET, HEAD\r$/im],
  ['PUT /films/x', 405],
  ['OPTIONS /films/', 405],
];

for (const [request, status, has] of odd)
  test(`${request.slice(0, 60)} is answered with ${String(status)}`, async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`${request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    const answer = await text(socket);
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    if (has) assert.match(answer, has);
  });

test('a part of a file is sent', async () => {
  const response = await fetch(`${origin}/films/reviews/`, { headers: { range: 'bytes=0-2' } });
  assert.equal(response.status, 206);
  assert.equal(await response.text(), 'rev');
  const beyond = await fetch(`${origin}/films/reviews/`, { headers: { range: 'bytes=99-' } });
  assert.equal(beyond.status, 416);
  await beyond.body?.cancel();
});

test('headers of a newer build are noticed', async () => {
  writeFileSync(join(folder, '_headers'), '/films/*\n  X-All: again\n');
  const response = await fetch(`${origin}/films/`);
  assert.equal(response.headers.get('x-all'), 'again');
  await response.body?.cancel();
});
