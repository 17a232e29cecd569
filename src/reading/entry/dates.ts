import { formatDate, isoDate } from '../../domain/dates.ts';
import type { FrontMatter } from '../front-matter/read.ts';
import { type Finding, advice, error } from '../problem.ts';
import type { Known } from './known.ts';

/** What can be said of an entry's dates, beside each other and today. */
export function checkDates(
  { published, updated, draft }: Known,
  { fields, value }: FrontMatter,
  { now, timeZone }: { now: Date; timeZone: string },
): Finding[] {
  const findings: Finding[] = [];
  const day = (date: Date) => formatDate(date, 'en-GB', timeZone);
  if (published && !draft && published > now)
    findings.push(
      advice(
        fields.place(['published']),
        `scheduled for ${day(published)}`,
        'Nothing, if that is meant: a build on that day or later publishes it.',
      ),
    );
  if (!updated) return findings;
  // A day without a time is the whole of it.
  const isWholeDay = [value['updated'], value['published']].some((written) => String(written).length === 10);
  const isSameDay = published && isoDate(updated, timeZone) === isoDate(published, timeZone);
  if (published && updated < published && !(isSameDay && isWholeDay))
    findings.push(
      error(
        fields.place(['updated']),
        `updated on ${day(updated)}, before it was published (${day(published)})`,
        'Correct one of the two. If nothing has changed since it was published, delete updated.',
      ),
    );
  else if (updated > now && !(published && published > now && isSameDay))
    findings.push(
      error(
        fields.place(['updated']),
        `updated on ${day(updated)}, which is yet to come`,
        'Write the day on which you last changed what it says, or delete the line.',
      ),
    );
  return findings;
}
