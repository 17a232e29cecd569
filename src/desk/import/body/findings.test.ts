import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyFinding } from './body.ts';
import { converted } from './expect-body.ts';

const FOUND: readonly (readonly [source: string, kind: BodyFinding['kind'], what: RegExp])[] = [
  ['[a](/dead/b)', 'missing', /“a” leads: \/dead\/b/],
  ['[a](#b)', 'missing', /“a” leads: #b/],
  ['![a](/assets/gone.webp)', 'missing', /\/assets\/gone\.webp/],
  ['![a](https://b.example/c.webp)', 'replaced', /not of this site, by a link/],
  ['<img src="data:image/gif;base64,x" alt="a">', 'dropped', /no file/],
  ['<img alt="a">', 'dropped', /without an address/],
  ['<figure><img src="/assets/a.webp"><figcaption>b</figcaption></figure>', 'replaced', /alternative text/],
  [
    '<figure><img src="/assets/a.webp" alt="a"><figcaption><a href="https://b.example">b</a></figcaption></figure>',
    'replaced',
    /link of a caption/,
  ],
  [
    '<figure><a href="https://b.example"><img src="/assets/a.webp" alt="a"></a></figure>',
    'replaced',
    /link around a picture/,
  ],
  ['<iframe src="https://a.example"></iframe>', 'replaced', /frame of https:\/\/a\.example/],
  ['<iframe></iframe>', 'dropped', /frame without an address/],
  ['<script>a()</script>', 'dropped', /<script>/],
  ['<style>.a {}</style>', 'dropped', /<style>/],
  ['<audio src="https://a.example/b.mp3"></audio>', 'replaced', /<audio> of/],
  ['<textarea>a</textarea>', 'dropped', /<textarea>: a/],
  ['<blob>a</blob>', 'unknown', /<blob>: its words are kept/],
  ['<details><summary>Spoiler</summary>a</details>', 'replaced', /by <Spoiler>/],
  ['[](https://a.example)', 'dropped', /without words/],
  ['* a\n{:toc}\n\n## B', 'dropped', /table of contents/],
  ['{::options toc_levels="1" /}', 'dropped', /options/],
  ['a $\\frac{b$ c', 'unknown', /no TeX/],
  ['about $20; 30$ or so', 'unknown', /could be a formula/],
];

for (const [source, kind, what] of FOUND)
  test(`says of ${source.slice(0, 60)} at its line what became of it`, async () => {
    const { findings } = await converted(`before\n\n${source}`, { line: 10 });
    assert.equal(findings.length, 1, JSON.stringify(findings));
    assert.equal(findings[0]!.kind, kind);
    assert.match(findings[0]!.what, what);
    assert.equal(findings[0]!.line, 12);
  });

test('has nothing to say of plain prose', async () =>
  assert.deepEqual((await converted('# A\n\nb *c* [d](/old/e) `f` $g$\n\n- h')).findings, []));
