import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converted } from './expect-body.ts';

test('a post of HTML holds no Markdown', async () => {
  const { mdx } = await converted('<p>*a* $b$</p>\n\n    <p>c<br>\n\nd</p>\n<ul><li>e</ul>\n', {
    html: true,
  });
  assert.equal(mdx, '\\*a\\* $$b$$\n\nc\\\nd\n\n- e\n');
});

test('line endings of Windows and a byte order mark are no words', async () => {
  const { mdx, findings } = await converted('\uFEFFa\r\n\r\n```\r\nb\r\nc\r\n```\r\n\r\n[d](/dead/e)\r\n');
  assert.equal(mdx, 'a\n\n```\nb\nc\n```\n\nd\n');
  assert.equal(findings[0]?.line, 8);
});
