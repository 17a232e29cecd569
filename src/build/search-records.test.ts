import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordsIn, sourceOf } from './search-records.ts';

const ROW = '<li class="row"><p title="a > b">Verdict &amp; all</p></li>';
const RECORD = `<div data-record="/reviews/a/" data-title="A > B &#34;C&#34;" data-names="雨中的图书馆"><p>directed by X</p><ol class="rows">${ROW}</ol></div>`;
const PAGE = `<main><h1>$&amp;</h1><template data-records data-astro-cid-x>${RECORD}${RECORD.replaceAll('/a/', '/b&#38;c/')}</template><p>after</p></main>`;

test('records are taken out of the page that they came in', () => {
  const { html, records } = recordsIn(PAGE);
  assert.equal(html, '<main><h1>$&amp;</h1><p>after</p></main>');
  assert.deepEqual(
    records.map(({ path, text, row }) => ({ path, text, row })),
    ['/reviews/a/', '/reviews/b&c/'].map((path) => ({ path, text: '<p>directed by X</p>', row: ROW })),
  );
});

test('a page without records is as it was', () =>
  assert.deepEqual(recordsIn('<p>Nothing</p>'), { html: '<p>Nothing</p>', records: [] }));

test('what is indexed of a page is its article and what is known of it', () => {
  const [record] = recordsIn(PAGE).records;
  const source = sourceOf(
    record!,
    '<html><nav>Menu</nav><article lang="en"><p>Prose<img alt="1 > 0" src="x.webp"></p></article><footer>Foot</footer></html>',
  );
  assert.equal(
    source.replace(/ data-row="[^"]*"/, ''),
    '<html><body><article lang="en"><p>Prose</p></article>' +
      '<div data-pagefind-meta="title[data-title], names[data-names]" data-title="A > B &#34;C&#34;" data-names="雨中 的 图书 馆"><p>directed by X</p></div>' +
      '<i data-pagefind-filter="row[data-row]"></i></body></html>',
  );
});

test('the row that is shown comes back as it was', () => {
  const [record] = recordsIn(PAGE).records;
  const [, value = ''] = / data-row="([^"]*)"/.exec(sourceOf(record!, '<article></article>'))!;
  assert.equal(value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'), ROW);
});
