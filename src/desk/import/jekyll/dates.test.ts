import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldDate, oldDay } from './dates.ts';

const SINGAPORE = 'Asia/Singapore';

/** As Debian's Jekyll 4.3 reads them. */
const DATES: readonly [written: string, quoted: boolean, timeZone: string, date: string | undefined][] = [
  ['2025-06-08', false, SINGAPORE, '2025-06-08'],
  ['2025-06-08', true, SINGAPORE, '2025-06-08'],
  ['2025-6-8', false, SINGAPORE, '2025-06-08'],
  ['2025/06/08', false, SINGAPORE, '2025-06-08'],
  ['Jun 8, 2025', false, SINGAPORE, '2025-06-08'],
  // With seconds and without an offset, YAML of that time means UTC.
  ['2025-06-08 20:30:00', false, SINGAPORE, '2025-06-09T04:30:00+08:00'],
  ['2025-06-08 20:30:00', true, SINGAPORE, '2025-06-08T20:30:00+08:00'],
  ['2025-06-08 20:30', false, SINGAPORE, '2025-06-08T20:30:00+08:00'],
  ['2025-06-08 20:30:00 +0800', false, SINGAPORE, '2025-06-08T20:30:00+08:00'],
  ['2025-06-08 20:30 +0000', false, SINGAPORE, '2025-06-09T04:30:00+08:00'],
  ['2025-06-08T20:30:00Z', false, SINGAPORE, '2025-06-09T04:30:00+08:00'],
  ['2025-06-08 20:30:00 -5', false, SINGAPORE, '2025-06-09T09:30:00+08:00'],
  ['2025-06-08 20:30 EST', false, SINGAPORE, '2025-06-09T09:30:00+08:00'],
  ['2025-06-08 23:59 +0800', false, 'UTC', '2025-06-08T15:59:00+00:00'],
  ['2025-06-08 00:00:00 +0800', false, SINGAPORE, '2025-06-08'],
  // The night in which clocks go forward.
  ['2025-03-30 03:30', false, 'Europe/Berlin', '2025-03-30T03:30:00+02:00'],
  ['2025-02-31', false, SINGAPORE, undefined],
  ['soon', false, SINGAPORE, undefined],
];

for (const [written, quoted, timeZone, date] of DATES)
  test(`date: ${quoted ? `"${written}"` : written} in ${timeZone} is ${String(date)}`, () => {
    assert.equal(oldDate(written, quoted, timeZone)?.written, date);
  });

for (const [name, day] of [
  ['2025-06-08', '2025-06-08'],
  ['25-6-8', '2025-06-08'],
  ['99-12-31', '1999-12-31'],
  ['2025-13-01', undefined],
] as const)
  test(`${name} in a file name is ${String(day)}`, () => {
    assert.equal(oldDay(name, SINGAPORE)?.written, day);
  });

test('a day begins where the old site was', () => {
  assert.equal(oldDay('2025-06-08', SINGAPORE)?.at.toISOString(), '2025-06-07T16:00:00.000Z');
});
