import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { toHtml } from './html.ts';

const html = async (source: string): Promise<string> =>
  toHtml((await compile(source, '/content/x.mdx', {})).compiled!.code).replace(/<math>.*?<\/math>/g, '∑');

const span = (text: string): string => `<span class="together">${text}</span>`;

for (const [source, expected] of [
  ['a $$x$$, where', `<p>a ${span('∑,')} where</p>`],
  ['is $$x$$.', `<p>is ${span('∑.')}</p>`],
  ['a ($$x$$) b', `<p>a ${span('(∑)')} b</p>`],
  ['$$x$$, $$y$$, $$z$$', `<p>${span('∑,')} ${span('∑,')} ∑</p>`],
  ['($$x$$,$$y$$)', `<p>${span('(∑,')}${span('∑)')}</p>`],
  ['"$$x$$"', `<p>${span('“∑”')}</p>`],
  ['- one $$x$$;\n- two', `<ul>\n<li>one ${span('∑;')}</li>\n<li>two</li>\n</ul>`],
  ['*so $$x$$.*', `<p><em>so ${span('∑.')}</em></p>`],
  ['a $$x$$ b', '<p>a ∑ b</p>'],
  ['no formula, none', '<p>no formula, none</p>'],
] as const)
  test(`signs that touch a formula stay with it: ${source}`, async () =>
    assert.equal(await html(source), expected));
