import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { dateSchema, formatDate, isoDate, isoInstant, middayOf, momentOf, parseDate } from './dates.ts';

/** Whether an editor, which knows the JSON Schema only, takes a value for a date. */
const editorTakes = (value: string): boolean =>
  new RegExp(z.toJSONSchema(dateSchema('UTC'), { io: 'input' }).pattern!, 'u').test(value);

const instants: readonly (readonly [value: string, timeZone: string, instant: string])[] = [
  ['2025-06-08', 'UTC', '2025-06-08T00:00:00.000Z'],
  ['2025-06-08', 'Asia/Singapore', '2025-06-07T16:00:00.000Z'],
  ['2025-06-08', 'America/New_York', '2025-06-08T04:00:00.000Z'],
  ['2025-01-08', 'America/New_York', '2025-01-08T05:00:00.000Z'],
  ['2025-06-08', 'Asia/Kathmandu', '2025-06-07T18:15:00.000Z'],
  ['2025-06-08', 'Pacific/Kiritimati', '2025-06-07T10:00:00.000Z'],
  ['2025-06-08', 'Pacific/Pago_Pago', '2025-06-08T11:00:00.000Z'],
  // The nights in which clocks change, and the days after them.
  ['2025-03-30', 'Europe/Berlin', '2025-03-29T23:00:00.000Z'],
  ['2025-03-31', 'Europe/Berlin', '2025-03-30T22:00:00.000Z'],
  ['2025-10-26', 'Europe/Berlin', '2025-10-25T22:00:00.000Z'],
  ['2025-10-27', 'Europe/Berlin', '2025-10-26T23:00:00.000Z'],
  ['2025-03-09', 'America/New_York', '2025-03-09T05:00:00.000Z'],
  ['2025-11-02', 'America/New_York', '2025-11-02T04:00:00.000Z'],
  ['2025-10-05', 'Australia/Lord_Howe', '2025-10-04T13:30:00.000Z'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z'],
  ['2000-02-29', 'UTC', '2000-02-29T00:00:00.000Z'],
  ['2024-04-07', 'Pacific/Auckland', '2024-04-06T11:00:00.000Z'],
  ['2024-11-03', 'America/Havana', '2024-11-03T04:00:00.000Z'],
  // There is no midnight: clocks go from 0:00 to 1:00.
  ['2024-09-08', 'America/Santiago', '2024-09-08T04:00:00.000Z'],
  ['2025-04-25', 'Africa/Cairo', '2025-04-24T22:00:00.000Z'],
  ['2025-06-08T20:30:00+08:00', 'UTC', '2025-06-08T12:30:00.000Z'],
  ['2025-06-08T20:30Z', 'Asia/Singapore', '2025-06-08T20:30:00.000Z'],
  ['2025-06-08 20:30:15.5-03:30', 'UTC', '2025-06-09T00:00:15.500Z'],
];

for (const [value, timeZone, instant] of instants)
  test(`${value} in ${timeZone}`, () => {
    assert.equal(parseDate(value, timeZone)?.toISOString(), instant);
    assert.ok(editorTakes(value));
  });

for (const value of [
  '2026-02-31',
  'x2026-02-01',
  '2026-02-01x',
  '2026-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-01',
  '2025-01-00',
  '',
  '2026',
  '2026-06',
  '8 June 2025',
  '2025-6-8',
  '20250608',
  '2025-06-08T20:30',
  '2025-06-08T24:00:00Z',
  '2025-02-30T10:00:00Z',
  '2025-06-08T10:00:00+25:00',
  ' 2025-06-08',
  '٢٠٢٥-٠٦-٠٨',
])
  test(`${JSON.stringify(value)} is no date`, () => {
    assert.equal(parseDate(value, 'UTC'), undefined);
    assert.ok(!editorTakes(value));
    assert.match(
      dateSchema('UTC').safeParse(value).error!.issues[0]!.message,
      /is not a calendar date\nWrite year-month-day/,
    );
  });

for (const value of [2026, null, undefined, true, ['2025-06-08']])
  test(`${JSON.stringify(value)} is no date either`, () =>
    assert.match(dateSchema('UTC').safeParse(value).error!.issues[0]!.message, /is not a calendar date/));

for (const timeZone of [
  'UTC',
  'Asia/Singapore',
  'America/Los_Angeles',
  'Europe/London',
  'Pacific/Auckland',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Beirut',
])
  test(`each day of a leap year is itself in ${timeZone}`, () => {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      assert.equal(isoDate(parseDate(date, timeZone)!, timeZone), date);
      const end = momentOf(date, timeZone)!;
      assert.equal(isoDate(end, timeZone), date);
      assert.notEqual(isoDate(new Date(end.valueOf() + 1), timeZone), date);
    }
  });

test('a date reads as the calendar in its time zone has it', () => {
  const date = parseDate('2025-06-08', 'Asia/Singapore')!;
  assert.equal(formatDate(date, 'en-GB', 'Asia/Singapore'), '8 June 2025');
  assert.equal(formatDate(date, 'en-GB', 'UTC'), '7 June 2025');
});

for (const [value, zone, expected] of [
  ['2025-06-08', 'Asia/Singapore', '2025-06-08T04:00:00.000Z'],
  ['2025-06-08', 'America/Los_Angeles', '2025-06-08T19:00:00.000Z'],
  // Clocks go forward, back, and past midnight.
  ['2025-03-30', 'Europe/London', '2025-03-30T11:00:00.000Z'],
  ['2025-10-26', 'Europe/London', '2025-10-26T12:00:00.000Z'],
  ['2024-04-26', 'Africa/Cairo', '2024-04-26T09:00:00.000Z'],
  ['2025-06-08', 'Pacific/Kiritimati', '2025-06-07T22:00:00.000Z'],
  ['2025-06-08', 'Pacific/Pago_Pago', '2025-06-08T23:00:00.000Z'],
  ['2025-06-08T20:30:00+08:00', 'Asia/Singapore', '2025-06-08T12:30:00.000Z'],
  ['2025-06-08T00:00:00Z', 'Asia/Singapore', '2025-06-08T00:00:00.000Z'],
] as const)
  test(`to who asks from elsewhere, ${value} in ${zone} is ${expected}`, () =>
    assert.equal(middayOf(parseDate(value, zone)!, zone).toISOString(), expected));

test('a day that is named lasts until its end, a moment is that moment', () => {
  const moment = (value: string, zone: string) => momentOf(value, zone)?.toISOString();
  assert.equal(moment('2026-01-01', 'America/New_York'), '2026-01-02T04:59:59.999Z');
  assert.equal(moment('2026-01-01', 'Asia/Singapore'), '2026-01-01T15:59:59.999Z');
  assert.equal(moment('2026-01-01T00:00:00Z', 'America/New_York'), '2026-01-01T00:00:00.000Z');
  assert.equal(moment('1 January', 'UTC'), undefined);
});

for (const [instant, zone, expected] of [
  ['2025-06-08T00:00:00Z', 'UTC', '2025-06-08T00:00:00+00:00'],
  ['2025-01-08T00:00:00Z', 'Europe/London', '2025-01-08T00:00:00+00:00'],
  ['2025-06-07T16:00:00.900Z', 'Asia/Singapore', '2025-06-08T00:00:00+08:00'],
  ['2025-06-08T04:00:00Z', 'America/New_York', '2025-06-08T00:00:00-04:00'],
  ['2025-06-08T00:00:00Z', 'Asia/Kathmandu', '2025-06-08T05:45:00+05:45'],
  ['2025-06-08T00:00:00Z', 'America/St_Johns', '2025-06-07T21:30:00-02:30'],
] as const)
  test(`${instant} is ${expected} in ${zone}`, () => {
    assert.equal(isoInstant(new Date(instant), zone), expected);
    // RFC 3339 has -00:00 for a time whose place nobody knows.
    assert.ok(!isoInstant(new Date(instant), zone).endsWith('-00:00'));
  });

// Written so, an offset is as good as +00:00.
test('an offset of nothing may be written with either sign', () =>
  assert.equal(
    parseDate('2025-06-08T20:30-00:00', 'Asia/Singapore')?.toISOString(),
    '2025-06-08T20:30:00.000Z',
  ));
