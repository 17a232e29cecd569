import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { unanswered } from './external.ts';

test('links that lead nowhere are told from those that answer', async (t) => {
  const server = createServer((request, response) => {
    response.writeHead(Number(request.url?.slice(1))).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const links = ['200', '403', '404', '410', '503'].map((path, i) => ({
    url: `${origin}/${path}`,
    file: 'posts/x.mdx',
    line: i + 1,
    column: 1,
  }));
  const refused = { url: 'http://127.0.0.1:9/', file: 'posts/y.mdx', line: 7, column: 3 };
  const found = await unanswered([...links, refused]);
  assert.deepEqual(found.map(({ file, line, severity }) => [file, line, severity]).toSorted(), [
    ['posts/x.mdx', 3, 'advice'],
    ['posts/x.mdx', 4, 'advice'],
    ['posts/y.mdx', 7, 'advice'],
  ]);
});
