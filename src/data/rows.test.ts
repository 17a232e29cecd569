import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRITERIA } from '../domain/criteria.ts';
import { putContent, review, setPreview } from './test/content.ts';

const { archive, periods } = await import('./rows.ts');

const without = review('without', { published: '2024-01-01' });

/** The content of each test: others put in theirs before. */
const put = (): void => {
  setPreview(false);
  putContent({
    reviews: [
      review('new', { published: '2025-01-01', directors: ['Ann'] }),
      { ...without, data: { ...without.data, scores: 'none' } },
      review('draft', { draft: true }),
    ],
  });
};

test('what is sent to readers is what they may see, newest first', async () => {
  put();
  const { rows } = await archive();
  assert.deepEqual(
    rows.map(({ slug, reviewed, directors }) => [slug, reviewed, directors]),
    [
      ['new', 2025, ['Ann']],
      ['without', 2024, ['without']],
    ],
  );
});

test('a review without scores was judged by nothing, others by the criteria of their day', async () => {
  put();
  const archived = await archive();
  assert.deepEqual(
    archived.rows.map(({ period, scores }) => [period, scores]),
    [
      [0, CRITERIA.map(() => 0.5)],
      [-1, []],
    ],
  );
  assert.deepEqual(
    archived.periods.map((criteria) => criteria.map(({ key }) => key)),
    (await periods()).map((criteria) => criteria.map(({ key }) => key)),
  );
});
