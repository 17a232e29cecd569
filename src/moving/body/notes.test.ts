import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../note.ts';
import { placesIn } from '../places.ts';
import { converted } from '../test/body.ts';

const NOTED: readonly (readonly [html: string, kind: Note['kind'], what: RegExp])[] = [
  ['<p><a href="/dead/b">a</a></p>', 'missing', /“a” leads: \/dead\/b/],
  ['<p><a href="#b">a</a></p>', 'missing', /“a” leads: #b/],
  ['<p><img src="/assets/gone.webp" alt="a" /></p>', 'missing', /\/assets\/gone\.webp/],
  ['<p><img src="https://b.example/c.webp" alt="a" /></p>', 'replaced', /on another host, by a link/],
  [
    '<p><a href="https://a.example"><img src="https://b.example/c.webp" alt="a" /></a></p>',
    'replaced',
    /on another host, by the link around it/,
  ],
  ['<p><img src="data:image/gif;base64,x" alt="a" /></p>', 'dropped', /no file/],
  ['<p><img alt="a" /></p>', 'dropped', /without an address/],
  [
    '<p><img src="https://b.example/c.gif" width="1" height="1" alt="" /></p>',
    'dropped',
    /counts readers: https/,
  ],
  ['<figure><img src="/assets/a.webp" /><figcaption>b</figcaption></figure>', 'replaced', /alternative text/],
  [
    '<figure><img src="/assets/a.webp" alt="a" /><figcaption><a href="https://b.example">b</a></figcaption></figure>',
    'replaced',
    /link of a caption/,
  ],
  [
    '<figure><a href="https://b.example"><img src="/assets/a.webp" alt="a" /></a></figure>',
    'replaced',
    /link around a picture/,
  ],
  ['<iframe src="https://a.example"></iframe>', 'replaced', /frame of https:\/\/a\.example/],
  ['<iframe></iframe>', 'dropped', /frame without an address/],
  ['<script>a()</script>', 'dropped', /<script>/],
  ['<style>.a {}</style>', 'dropped', /<style>/],
  ['<svg><style>.a {}</style><text>a</text></svg>', 'dropped', /<svg>: a/],
  ['<div hidden><blob>a</blob><script>b()</script></div>', 'dropped', /hidden on the old site: a/],
  ['<p><audio src="https://a.example/b.mp3"></audio></p>', 'replaced', /<audio> of/],
  ['<p><textarea>a</textarea></p>', 'dropped', /<textarea>: a/],
  ['<p><blob>a</blob></p>', 'unknown', /<blob>: its words are kept/],
  ['<p>c <span style="display: none">a</span></p>', 'dropped', /hidden on the old site: a/],
  ['<div style="color: red; DISPLAY:none;">a <b>b</b></div>', 'dropped', /hidden on the old site: a b/],
  ['<div style="visibility:hidden">a</div>', 'dropped', /hidden on the old site: a/],
  ['<div hidden>a</div>', 'dropped', /hidden on the old site: a/],
  ['<details><summary>Spoiler</summary>a</details>', 'replaced', /by <Spoiler>/],
  ['<p><a href="https://a.example"></a></p>', 'dropped', /without words/],
  [
    '<p><a href="javascript:alert(1)">a</a></p>',
    'dropped',
    /“a” leads, which is code and no address: javascript/,
  ],
  ['<p><a href=" JaVa&#10;Script:alert(1)">a</a></p>', 'dropped', /code and no address/],
  ['<p><a href="data:text/html,x">a</a></p>', 'dropped', /code and no address/],
  ['<ul id="markdown-toc"><li><a href="#b">B</a></li></ul>', 'dropped', /table of contents/],
  ['<p>a $\\frac{b$ c</p>', 'unknown', /no TeX that can be set: \\frac\{b/],
  ['<p>a <span data-liquid="fancy" data-markup="b"></span></p>', 'unknown', /\{% fancy b %\}: no plugin/],
  ['<p>a <span data-liquid="youtube" data-markup="0FSwsrFpkbw"></span></p>', 'replaced', /\{% youtube/],
];

for (const [html, kind, what] of NOTED)
  test(`says of ${html} what became of it, and where it stands`, async () => {
    const source = `title: a\n---\n\nbefore\n\n${html.replace(/<span data-liquid="(\w+)" data-markup="(\w+)"><\/span>/, '{% $1 $2 %}')}`;
    const { notes } = await converted(`<p>before</p>\n\n${html}`, { places: placesIn(source, 3) });
    const told = notes.filter((note) => !note.what.startsWith('the video '));
    assert.equal(told.length, 1, JSON.stringify(notes));
    assert.equal(told[0]!.kind, kind);
    assert.match(told[0]!.what, what);
    assert.equal(told[0]!.line, 6);
  });

test('has nothing to say of plain prose', async () => {
  const { notes } = await converted(
    '<h1>A</h1><p>b <em>c</em> <a href="/old/e">d</a> <code>f</code> $g$</p><ul><li>h</li></ul><div style="display: block">i</div><img src="/assets/j.webp" width="1" height="20" alt="" />',
  );
  assert.deepEqual(notes, []);
});
