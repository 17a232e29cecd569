import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { STILL, folderOf, review } from '../reading/test/content.ts';
import { hostFiles } from './host-files.ts';
import { callHook, folderUrl } from './test/hooks.ts';

test('hosts are told of redirects and headers, the author of addresses and of files that nothing knows', async (t) => {
  const root = folderOf(t, {
    'src/content/reviews/x/index.mdx': review({ feedId: 'tag:films.example,2025:x', aliases: '[/old.html]' }),
    'src/content/reviews/x/still.webp': STILL,
    // One address that is still there, and one that is scheduled again.
    'src/content/addresses.txt':
      '/reviews/x/  tag:films.example,2025:x\n/posts/later/  tag:films.example,2025:l\n',
    'dist/index.html': `<meta http-equiv="content-security-policy" content="img-src 'self'">`,
    'dist/reviews/x/index.html': '',
    'dist/stray.html': '',
  });
  const said: string[] = [];
  const integration = hostFiles();
  await callHook(integration, 'astro:config:done', { config: { root: folderUrl(root), base: '/films' } });
  await callHook(integration, 'astro:build:done', {
    dir: folderUrl(join(root, 'dist')),
    logger: { warn: (line: string) => said.push(line) },
  });
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  assert.match(read('dist/_headers'), /^\/films\/\*\n {2}Content-Security-Policy: img-src 'self'; /);
  assert.match(read('dist/_redirects'), /^\/films\/old\.html \/films\/reviews\/x\/ 301$/m);
  assert.deepEqual(read('src/content/addresses.txt').split('\n'), [
    '/old.html',
    '/posts/later/  tag:films.example,2025:l',
    '/reviews/x/  tag:films.example,2025:x',
    '',
  ]);
  const of = (file: string) => said.filter((line) => line.startsWith(`${file} `)).length;
  assert.deepEqual(['stray.html', 'reviews/x/index.html', 'rss.xml'].map(of), [1, 0, 1]);
});
