import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { filter } from './filter.ts';
import { EVERYTHING, type Query } from './query.ts';
import { type Archive, pack, type Row, unpack } from './rows.ts';
import { numbers, scored, TODAY } from './test/rows.ts';

const KB = 1024;
const WITHIN = 50;

/** The reviews of a lifetime: as many words as English verdicts have, and names as they repeat. */
function reviews(count: number): Archive {
  const next = numbers(count);
  const whole = (below: number): number => Math.floor(next() * below);
  const letters = (many: number): string =>
    Array.from({ length: many }, () => 'etaoinshrdlucmfw'.charAt(whole(16))).join('');
  const vocabulary = Array.from({ length: 1500 }, () => letters(2 + whole(7)));
  const people = Array.from({ length: count / 2 }, () => `${letters(5)} ${letters(7)}`);
  const words = (many: number): string =>
    Array.from({ length: many }, () => vocabulary[whole(1500)]!).join(' ');
  const GENRES = Array.from({ length: 16 }, () => letters(7));
  const rows = Array.from({ length: count }, (_, index): Row => {
    const [title, year] = [words(1 + whole(4)), 1950 + whole(70)];
    return scored(
      `${title.replaceAll(' ', '-')}-${year}`,
      Array.from({ length: 8 }, () => whole(5) / 4),
      {
        ...{
          title,
          year,
          verdict: `${words(12 + whole(6))}.`,
          reviewed: 2025 - Math.floor((index * 40) / count),
        },
        ...{
          directors: [people[whole(people.length)]!],
          writers: [people[whole(people.length)]!, people[whole(people.length)]!],
        },
        ...{
          genres: [GENRES[whole(16)]!, GENRES[whole(16)]!],
        },
      },
    );
  });
  const criteria = Array.from({ length: 8 }, (_, i) => ({ key: `c${i}`, name: `C ${i}`, outOf: 1 }));
  return { periods: [criteria, TODAY], rows };
}

for (const [count, most] of [
  [1000, 60 * KB],
  [10_000, 500 * KB],
] as const)
  test(`${count} reviews are sent in ${most / KB} KB`, (context) => {
    const size = brotliCompressSync(JSON.stringify(pack(reviews(count)))).byteLength;
    context.diagnostic(`${(size / KB).toFixed(1)} KB, Brotli`);
    assert.ok(size <= most, `${size} bytes`);
  });

test(`10,000 reviews are answered from within ${WITHIN} ms`, (context) => {
  const archive = unpack(pack(reviews(10_000)));
  const { compare } = new Intl.Collator('en', { numeric: true });
  const asked: Partial<Query>[] = [
    { text: 'e' },
    { text: 'et on', sort: 'title' },
    { sort: 'rating', from: 2 },
    { decade: '1990', weights: { c0: 3, c1: 0 } },
    { weights: { c0: 0.5, c3: 2 }, sort: 'mine' },
    { sort: 'title' },
  ];
  for (const query of asked) {
    const times = Array.from({ length: 9 }, () => {
      // The processor's time, and not the clock's: a busy machine is no slower filter.
      const { user } = process.cpuUsage();
      filter(archive, { ...EVERYTHING, ...query }, compare);
      return (process.cpuUsage().user - user) / 1000;
    });
    const [first, least, median] = [times[0]!, Math.min(...times), times.toSorted((a, b) => a - b)[4]!];
    context.diagnostic(
      `${JSON.stringify(query)}: ${least.toFixed(1)} ms, median ${median.toFixed(1)}, at first ${first.toFixed(1)}`,
    );
    // The least of them: what is measured is the filter, and not what collects its garbage beside it.
    assert.ok(least <= WITHIN, `${JSON.stringify(query)}: ${least} ms`);
  }
});
