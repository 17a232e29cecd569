import type { Counts } from '../proof/compare.ts';
import { NAMES, type Outcome, STAYS, byRule, siteNotes, total } from './outcome.ts';

/** "75 in, 17 out, 58 in front matter, replaced or left out": whatever is in neither number was accounted for. */
function inAndOut(of: (side: keyof Counts) => number): string {
  const net = of('elsewhere') - of('added');
  return [
    `${of('in')} in, ${of('out')} out`,
    ...(net > 0 ? [`${net} in front matter, replaced or left out`] : []),
    ...(net < 0 ? [`${-net} instead of something else`] : []),
  ].join(', ');
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What the author has to know, in a few lines for a terminal. */
export function shortReport(outcome: Outcome, shown: string): string {
  const { moved, leftOut, dryRun } = outcome;
  const written = moved.filter((item) => item.written);
  const of = (name: string) => written.filter(({ entry }) => entry.planned.collection === name).length;
  const drafts = written.filter(({ entry }) => entry.draft.length > 0);
  const changed = written.filter(({ standing }) => standing !== 'same').length;
  const place = (entry: (typeof moved)[number]['entry'], line: number) =>
    `${entry.planned.document.file}:${line}`;
  const failed = leftOut.filter(({ weight }) => weight === 'failed');
  const doubtful = leftOut.filter(({ weight }) => weight === 'doubtful');
  const fine = leftOut.filter(({ weight }) => weight === 'fine');
  const said = (items: typeof leftOut) =>
    items.map(({ file, line, why }) => `${file}${line === undefined ? '' : `:${line}`}  ${why}`);
  const lines = [
    `${dryRun ? 'Would move' : 'Moved'} ${plural(of('reviews'), 'review')}, ${plural(of('posts'), 'post')} and ${plural(of('pages'), 'page')} into ${shown}${drafts.length > 0 ? `, ${plural(drafts.length, 'of them a draft', 'of them drafts')}` : ''}.` +
      (changed === 0 && written.length > 0 ? ' All of it is there already: nothing changes.' : ''),
    ...NAMES.map(
      ([kind, name]) =>
        `  ${name.padEnd(12)} ${inAndOut((side) => total(moved, ({ counts }) => counts[side][kind]))}`,
    ),
    `  ${'scores'.padEnd(12)} ${total(moved, ({ scores }) => scores.in)} in, ${total(moved, ({ scores }) => scores.out)} out`,
    ...group(
      'Not written',
      moved.flatMap(({ entry, standing }) => [
        ...entry.lost.slice(0, 5).map(({ line, what }) => `${place(entry, line)}  ${what}`),
        ...(STAYS[standing] === undefined
          ? []
          : [`${entry.planned.document.file} → ${entry.id}/index.mdx  ${STAYS[standing]}`]),
      ]),
    ),
    ...group('Not moved, for it can’t be', said(failed)),
    ...group('Not moved: look at these', said(doubtful)),
    ...group('Not moved', said(fine)),
    ...group(
      'Drafts: publish them when they are right',
      drafts.flatMap(({ entry }) => entry.draft.map((why) => `${entry.id}  ${why}`)),
    ),
    ...group(
      'Not understood, or missing',
      written.flatMap(({ entry }) =>
        entry.notes
          .filter(({ kind }) => kind === 'unknown' || kind === 'missing')
          .map(({ line, what }) => `${place(entry, line)}  ${what}`),
      ),
    ),
    // A rule that made up many things is said once: each of them stands in the report.
    ...group(
      'Computed: see whether you agree',
      [...byRule(written, 'computed')].map(([rule, [first, ...more]]) =>
        more.length === 0
          ? `${place(first!.entry, first!.note.line)}  ${first!.note.what}`
          : `${rule}  ${plural(more.length + 1, 'time')}, such as ${place(first!.entry, first!.note.line)}  ${first!.note.what}`,
      ),
    ),
    ...(dryRun
      ? group(
          'What would become what',
          moved.map(({ entry }) => `${entry.planned.document.file} → ${entry.id}/index.mdx`),
          Infinity,
        )
      : []),
    ...group('The site', siteNotes(outcome)),
  ];
  return lines.join('\n');
}

const MOST = 20;

const group = (title: string, lines: readonly string[], most = MOST): string[] =>
  lines.length === 0
    ? []
    : [
        '',
        `${title}:`,
        ...lines.slice(0, most).map((line) => `  ${line}`),
        ...(lines.length > most ? [`  and ${lines.length - most} more`] : []),
      ];
