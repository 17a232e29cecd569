import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { CRITERIA } from '../domain/criteria.ts';
import { ids, putContent, review, setPreview } from './test/content.ts';

const { alike } = await import('./alike.ts');
const { criterionPages } = await import('./criterion-pages.ts');

const KEYS = CRITERIA.map(({ key }) => key);

// A hook outside would run before the tests of other files, too: all run in one process.
describe('pages of criteria', () => {
  beforeEach(() => {
    setPreview(false);
    putContent({
      reviews: [
        review('most', { scores: 1 }),
        review('half', { published: '2024-01-01' }),
        review('little', { scores: 0.25 }),
        review('none', { scores: 'none' }),
      ],
    });
  });

  test('each criterion has a page with its scores, the most of it first', async () => {
    const pages = await criterionPages();
    assert.deepEqual(
      pages.map(({ criterion }) => criterion.key),
      KEYS,
    );
    for (const { given, top, surprises } of pages) {
      assert.equal(given.length, 3);
      assert.deepEqual(ids(top), ['most', 'half', 'little']);
      assert.deepEqual(surprises, []);
    }
  });

  test('a single score for a criterion makes no page', async () => {
    putContent({ reviews: [review('most'), review('none', { scores: 'none' })] });
    assert.deepEqual(await criterionPages(), []);
  });

  test('what was scored alike is found by its review, and says where it differs', async () => {
    putContent({
      reviews: [review('a'), review('b'), review('c', { scores: 0.25 }), review('d', { scores: 'none' })],
    });
    const found = await alike();
    assert.deepEqual(
      ['a', 'b', 'd'].map((id) => ids(found.get(id)!)),
      [['b'], ['a'], []],
    );
    assert.equal(found.get('a')![0]!.line, 'Same in everything.');
  });
});
