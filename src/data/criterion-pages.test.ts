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

  /** A review with so much of the first criterion, and so much of all others. */
  const split = (id: string, [first, others]: readonly [number, number], published = '2024-01-01') => {
    const { data, ...entry } = review(id, { published });
    const share = (i: number) => (i === 0 ? first : others);
    const scores = CRITERIA.map(({ key, outOf }, i) => [key, { score: outOf * share(i) }]);
    return { ...entry, data: { ...data, scores: Object.fromEntries(scores) as object } };
  };

  test('of as much of a criterion, the best comes first, and no more than eight', async () => {
    const others = Array.from({ length: 8 }, (_, i) => split(`r${i}`, [1, 0.25], '2025-01-01'));
    putContent({ reviews: [...others, split('good', [1, 0.75]), split('less', [0.75, 1])] });
    const [first] = await criterionPages();
    assert.equal(first?.given.length, 10);
    assert.deepEqual(ids(first.top), ['good', ...others.slice(0, 7).map(({ id }) => id)]);
  });

  test('what is great in one thing only surprises, the more so the weaker its rest', async () => {
    const shares = [
      ['weak', [1, 0.25]],
      ['weaker', [1, 0]],
      ['good', [1, 0.75]],
      ['half', [1, 0.5]],
      ['less', [0.75, 0.25]],
      ['least', [0.75, 0.5]],
    ] as const;
    putContent({ reviews: shares.map(([id, share]) => split(id, share)) });
    const [first, second] = await criterionPages();
    assert.deepEqual(ids(first!.surprises), ['weaker', 'weak', 'half', 'less']);
    assert.match(first!.surprises[1]!.line, /2 of 2.* 2 of 8/);
    assert.deepEqual(second!.surprises, []);
  });

  test('a single score for a criterion makes no page', async () => {
    putContent({ reviews: [review('most'), review('none', { scores: 'none' })] });
    assert.deepEqual(await criterionPages(), []);
  });

  test('what was scored alike is found by its review, and says where it differs', async () => {
    putContent({
      reviews: [review('a'), review('b'), review('c', { scores: 0.25 }), review('d', { scores: 'none' })],
    });
    assert.deepEqual([await alike('a'), await alike('b'), await alike('d')].map(ids), [['b'], ['a'], []]);
    assert.equal((await alike('a'))[0]!.line, 'Same in everything.');
    // A name of two parts may be parted where lines are narrow.
    const { name } = CRITERIA[0]!;
    assert.ok(name.includes('/'));
    putContent({ reviews: [split('most', [1, 0.5]), split('least', [0.5, 0.5])] });
    const [{ line } = { line: '' }] = await alike('least');
    assert.ok(line.includes(name.replace('/', '/\u200B')), line);
  });
});
