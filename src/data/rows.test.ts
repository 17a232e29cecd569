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

test('a row has what its review is found by', async () => {
  setPreview(false);
  const { data, ...entry } = review('rain', {
    directors: ['Ann'],
    writers: ['Bo'],
    genres: ['Drama'],
    year: 1999,
  });
  const film = { ...(data['film'] as object), lang: 'fr', alsoKnownAs: ['Pluie'] };
  putContent({
    reviews: [
      { ...entry, data: { ...data, film, verdict: 'مطر', lang: 'ar' } },
      review('bare', { published: '2024-12-31' }),
    ],
  });
  const [rain, bare] = (await archive()).rows;
  assert.deepEqual(rain, {
    ...{ slug: 'rain', title: 'rain', titleLang: 'fr', otherTitles: ['Pluie'], year: 1999 },
    ...{ directors: ['Ann'], writers: ['Bo'], genres: ['Drama'] },
    ...{ reviewed: 2025, verdict: 'مطر', lang: 'ar', dir: 'rtl' },
    ...{ period: 0, scores: CRITERIA.map(() => 0.5) },
  });
  assert.deepEqual([bare?.verdict, bare?.lang, bare?.dir, bare?.titleLang], ['', '', '', '']);
});

test('a score that is missing keeps its place', async () => {
  setPreview(false);
  const { data, ...entry } = review('draft');
  const [first] = CRITERIA;
  putContent({ reviews: [{ ...entry, data: { ...data, scores: { [first!.key]: { score: 1 } } } }] });
  const { rows, periods: judged } = await archive();
  assert.deepEqual(
    rows[0]?.scores,
    CRITERIA.map((_, i) => (i === 0 ? 1 : null)),
  );
  assert.deepEqual(judged, [CRITERIA.map(({ key, name, outOf }) => ({ key, name, outOf }))]);
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
