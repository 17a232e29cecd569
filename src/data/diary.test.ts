import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { rowSchema } from '../domain/diary/row.ts';
import { putContent, review, setPreview } from './test/content.ts';

const { diary } = await import('./diary.ts');
const { feeds } = await import('./feeds.ts');
const { navigation } = await import('./navigation.ts');
const { diaryDays } = await import('./paths.ts');
const { reviewPages } = await import('./review-pages.ts');

/** The diary of a year: a day, and what was seen on it. */
const yearOf = (year: string, ...rows: readonly (readonly [day: string, title: string])[]) => ({
  id: year,
  collection: 'diary',
  data: {
    rows: rows.map(([day, title]) => rowSchema.parse({ date: `${year}-${day}`, title, year: '2024' })),
  },
});

// A hook outside would run before the tests of other files, too: all run in one process.
describe('the diary', () => {
  beforeEach(() => {
    setPreview(false);
    putContent({
      diary: [
        yearOf('2025', ['03-01', 'rain'], ['03-01', 'snow']),
        yearOf('2999', ['01-01', 'rain']),
        yearOf('2024', ['12-31', 'rain']),
      ],
      reviews: [review('rain'), review('fog')],
    });
  });

  test('all up to today, in the order of days, each with the review of its film', async () => {
    const { viewings, years } = await diary();
    assert.deepEqual(
      viewings.map(({ date, film }) => [date, film.title, film.review?.slug]),
      [
        ['2024-12-31', 'rain', 'rain'],
        ['2025-03-01', 'rain', 'rain'],
        ['2025-03-01', 'snow', undefined],
      ],
    );
    assert.equal(viewings[0]?.film.review?.scores?.given['story']?.score, 0.5);
    assert.deepEqual(
      years.map(({ year, films }) => [year, films.length]),
      [
        [2025, 2],
        [2024, 1],
      ],
    );
    assert.deepEqual(await diaryDays(), ['2024-12-31', '2025-03-01', '2025-03-01']);
  });

  test('a review tells when its film was seen', async () => {
    const seen = (await reviewPages()).map(({ entry, viewings }) => [
      entry.id,
      viewings.map(({ date }) => date),
    ]);
    assert.deepEqual(Object.fromEntries(seen), { rain: ['2024-12-31', '2025-03-01'], fog: [] });
  });

  test('every feed has the years that its entries show', async () => {
    const { years } = await diary();
    assert.ok((await feeds()).every((feed) => feed.diary === years));
  });

  test('there is a way to it while there is anything in it', async () => {
    const isThere = async () => (await navigation()).some(({ path }) => path === '/diary/');
    assert.ok(await isThere());
    putContent({ diary: [yearOf('2999', ['01-01', 'rain'])], reviews: [review('rain')] });
    assert.ok(!(await isThere()));
  });
});
