import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from './calendar.ts';

const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];

for (const [date, firstDay, week, weekday] of [
  // 1 January 2025 is a Wednesday.
  ['2025-01-01', MONDAY, 0, 2],
  ['2025-01-01', SUNDAY, 0, 3],
  ['2025-01-01', SATURDAY, 0, 4],
  ['2025-01-05', MONDAY, 0, 6],
  ['2025-01-05', SUNDAY, 1, 0],
  ['2024-02-29', MONDAY, 4, 3],
  ['2025-12-31', MONDAY, 4, 2],
] as const)
  test(`${date} stands in week ${week}, at ${weekday}, where weeks begin with day ${firstDay}`, () => {
    const days = calendarOf(Number(date.slice(0, 4)), firstDay).flat();
    assert.deepEqual(
      days.find((day) => day.date === date),
      { date, week, weekday },
    );
  });

test('a year has all its days, each once', () => {
  assert.equal(
    new Set(
      calendarOf(2024, MONDAY)
        .flat()
        .map(({ date }) => date),
    ).size,
    366,
  );
  assert.equal(calendarOf(2025, MONDAY).length, 12);
});
