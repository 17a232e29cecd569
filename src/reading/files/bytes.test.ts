import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder, testRows } from '../test/problems.ts';
import { folderOf, oneReview, review } from '../test/content.ts';
import { decode } from './bytes.ts';
import { placeAt } from '../../markdown/place.ts';

testRows([
  [
    'Latin-1',
    oneReview(Buffer.from(review({ verdict: 'Café' }), 'latin1')),
    'error reviews/x/index.mdx:4:13 … not in UTF-8 … E9 … “é”',
  ],
  [
    'UTF-16',
    oneReview(Buffer.from(`\uFEFF${review()}`, 'utf16le')),
    'error reviews/x/index.mdx:1:1 … UTF-16',
  ],
  [
    'a character cut in two',
    oneReview(Buffer.from(review({}, 'é').trimEnd()).subarray(0, -1)),
    'error reviews/x/index.mdx:10:1 … not in UTF-8',
  ],
  [
    'control characters',
    oneReview(review({}, 'One.\n\nTwo\u0000 and \uFFFE.')),
    'advice reviews/x/index.mdx:12:4 … U+0000 … 1 more',
  ],
  ['a lost character', oneReview(review({}, 'Caf\uFFFD')), 'advice reviews/x/index.mdx:10:4 … lost'],
]);

test('byte order mark and line ends make no difference', async (t) => {
  const source = review({ verdict: 'It’s fine.' }, 'One.\n\nTwo <3.');
  const read = async (bytes: string) => readFolder(folderOf(t, oneReview(bytes)));
  const lf = await read(source);
  for (const same of [
    `\uFEFF${source}`,
    source.replaceAll('\n', '\r\n'),
    source.replaceAll('\n', '\r'),
    `\uFEFF${source.replaceAll('\n', '\r\n')}`,
  ]) {
    const other = await read(same);
    assert.deepEqual(other.problems, lf.problems);
    assert.equal(other.entries[0]!.source, lf.entries[0]!.source);
    assert.equal(other.entries[0]!.body.code, lf.entries[0]!.body.code);
  }
});

test('the first wrong byte is found wherever it is', () => {
  for (const before of ['', 'a', 'é\nü', '漢字\n\n😀'])
    for (const [bytes, after] of [
      [[0xe9], 'x'],
      [[0xc3], ''],
      [[0xe6, 0xbc], ' '],
      [[0xff], ''],
      [[0xed, 0xa0, 0x80], ''],
    ] as const) {
      const { findings } = decode(
        Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]),
      );
      const place = placeAt(before, before.length);
      assert.deepEqual(
        [findings[0]!.line, findings[0]!.column],
        [place.line, place.column],
        `${before} ${bytes.join(' ')}`,
      );
    }
});
