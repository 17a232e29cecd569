/** A square of a calendar: a day, the week of its month it lies in, and the place in that week; both from 0. */
export interface Square {
  readonly date: string;
  readonly week: number;
  readonly weekday: number;
}

const DAY = 86_400_000;

/**
 * The months of a year, day by day.
 * @param firstDay The day that weeks begin with, from 1 for Monday to 7 for Sunday.
 */
export function calendarOf(year: number, firstDay: number): Square[][] {
  return Array.from({ length: 12 }, (_, month) => {
    const start = Date.UTC(year, month, 1);
    const days = Math.round((Date.UTC(year, month + 1, 1) - start) / DAY);
    const before = (new Date(start).getUTCDay() + 7 - (firstDay % 7)) % 7;
    return Array.from({ length: days }, (_, day) => ({
      date: new Date(start + day * DAY).toISOString().slice(0, 10),
      week: Math.floor((before + day) / 7),
      weekday: (before + day) % 7,
    }));
  });
}
