import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { emptyFolder } from '../disk/test/disks.ts';
import { searchFiles } from './search-index.ts';

const source = (url: string, article: string) => ({
  url,
  content: `<html><body><article>${article}</article><div data-pagefind-meta="title[data-title]" data-title="T"></div><i data-pagefind-filter="row[data-row]" data-row="<li>"></i></body></html>`,
});

const PAGES = [source('/reviews/a/', '<p>A harbour.</p>'), source('/reviews/b/', '<p>مقهى الفجر</p>')];

/** What is known of each page of an index, by its address. */
const pagesIn = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith('fragment/'))
      .map(
        ([, bytes]) =>
          JSON.parse(
            gunzipSync(bytes)
              .toString()
              .replace(/^[^{]*/, ''),
          ) as { url: string },
      )
      .map((page) => [page.url, page as unknown as { content: string; filters: object; meta: object }]),
  );

test('an index holds what was written, whatever its language, in one', async (t) => {
  const { files, isNew } = await searchFiles(emptyFolder(t), PAGES);
  assert.equal(isNew, true);
  const pages = pagesIn(files);
  assert.deepEqual(Object.keys(pages).toSorted(), ['/reviews/a/', '/reviews/b/']);
  assert.deepEqual(
    { ...pages['/reviews/a/'] },
    { ...pages['/reviews/a/'], content: 'A harbour.', meta: { title: 'T' }, filters: { row: ['<li>'] } },
  );
  assert.equal(Object.keys(files).filter((path) => path.endsWith('.pf_meta')).length, 1);
  assert.deepEqual(
    Object.keys(files).filter((path) => /ui|highlight|worker|filter/.test(path)),
    [],
  );
});

test('spoilers, and what stands in every article, are left out', async (t) => {
  const out = [
    '<h1>Out</h1>',
    '<details class="spoiler"><summary>Out</summary><p>Out</p></details>',
    '<div class="rating"><p>Out</p></div>',
    '<table class="scores"><caption>Out</caption><thead><tr><th>Out</th></tr></thead><tbody><tr><th>Out</th><td><small>In.</small></td><td class="score">Out</td></tr></tbody><tfoot><tr><td>Out</td></tr></tfoot></table>',
    '<figure><figcaption>In too.<cite>Out</cite></figcaption></figure>',
    '<nav><a>Out</a></nav><ul class="tags"><li>Out</li></ul><pre><code>Out</code></pre>',
  ];
  const { files } = await searchFiles(emptyFolder(t), [source('/a/', out.join(''))]);
  assert.equal(pagesIn(files)['/a/']?.content.trim(), 'In. In too.');
});

test('an index is made once, until a page has changed', async (t) => {
  const folder = emptyFolder(t);
  const made = await searchFiles(folder, PAGES);
  const kept = await searchFiles(folder, PAGES);
  assert.equal(kept.isNew, false);
  const bytes = (files: typeof made.files) =>
    Object.entries(files)
      .map(([path, content]) => [path, Buffer.from(content).toString('base64')])
      .toSorted();
  assert.deepEqual(bytes(kept.files), bytes(made.files));

  for (const changed of [PAGES.slice(1), [PAGES[0]!, source('/reviews/b/', '<p>Other</p>')]]) {
    assert.equal((await searchFiles(folder, changed)).isNew, true);
    assert.equal(readdirSync(folder).length, 1);
  }
});

test('an index that was cut off is made again', async (t) => {
  const folder = emptyFolder(t);
  await searchFiles(folder, PAGES);
  writeFileSync(join(folder, readdirSync(folder)[0]!), 'cut off');
  assert.equal((await searchFiles(folder, PAGES)).isNew, true);
});
