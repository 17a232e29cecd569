import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsFor } from '../words/words.ts';
import { jsonLd } from './json-ld.ts';
import { redirectPage } from './redirect-page.ts';

const hard = ['</script>', '<!-- <script>', '"quoted" & \\', 'مقهى', '🎬', '\u2028'];

for (const text of hard)
  test(`${encodeURI(text)} comes back from JSON-LD as it was, and ends nothing`, () => {
    const written = jsonLd({ '@type': 'Person', name: text });
    assert.deepEqual(JSON.parse(written), {
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: text,
    });
    assert.doesNotMatch(written, /</);
  });

test('a page in the place of one that moved goes on, and says where to', () => {
  const html = redirectPage({
    to: '/films/reviews/雨/"><b>/',
    url: new URL('https://films.example/films/reviews/雨/'),
    title: 'Rain <b>& more',
    language: 'en-GB',
    words: wordsFor('en-GB'),
  });
  assert.match(html, /http-equiv="refresh" content="0; url=\/films\/reviews\/%E9%9B%A8\/%22%3E%3Cb%3E\/"/);
  assert.match(html, /<link rel="canonical" href="https:\/\/films\.example\/films\/reviews\/%E9%9B%A8\/">/);
  assert.match(html, /<title>Rain &lt;b&gt;&amp; more has moved<\/title>/);
  assert.match(html, /<main>\s*<h1>Rain &lt;b&gt;&amp; more has moved<\/h1>[^]*<a href="\/films[^]*<\/main>/);
  assert.match(html, /default-src 'none'/);
  assert.doesNotMatch(html, /<b>/);
});

for (const [language, attributes] of [
  ['en-GB', 'lang="en-GB"'],
  ['ar', 'lang="ar" dir="rtl"'],
] as const)
  test(`a page that moved is read as ${language} is`, () => {
    const to = { to: '/x/', url: new URL('https://films.example/x/'), title: '"x"' };
    const html = redirectPage({ ...to, language, words: wordsFor(language) });
    assert.ok(html.includes(`<html ${attributes}>`), html.slice(0, 60));
    assert.ok(html.includes('&quot;x&quot;'));
  });
