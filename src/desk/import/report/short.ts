import { NAMES, type Outcome, STAYS, baseurlNote, total } from './outcome.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What the author has to know, in a few lines for a terminal. */
export function shortReport({ moved, leftOut, findings, baseurl, dryRun }: Outcome, shown: string): string {
  const written = moved.filter((item) => item.written);
  const of = (name: string) => written.filter(({ entry }) => entry.planned.collection === name).length;
  const drafts = written.filter(({ entry }) => entry.draft.length > 0);
  const changed = written.filter(({ standing }) => standing !== 'same').length;
  const lines = [
    `${dryRun ? 'Would move' : 'Moved'} ${plural(of('reviews'), 'review')}, ${plural(of('posts'), 'post')} and ${plural(of('pages'), 'page')} into ${shown}${drafts.length > 0 ? `, ${plural(drafts.length, 'of them a draft', 'of them drafts')}` : ''}.` +
      (changed === 0 && written.length > 0 ? ' All of it is there already: nothing changes.' : ''),
    ...NAMES.map(
      ([key, name]) =>
        `  ${name.padEnd(12)} ${total(moved, ({ counts }) => counts.in[key])} in, ${total(moved, ({ counts }) => counts.out[key])} out${key === 'words' ? `, ${total(moved, ({ words }) => words.elsewhere)} in front matter or replaced, ${total(moved, ({ words }) => words.added)} added` : ''}`,
    ),
    `  ${'scores'.padEnd(12)} ${total(moved, ({ scores }) => scores.in)} in, ${total(moved, ({ scores }) => scores.out)} out`,
    ...group(
      'Not written',
      moved.flatMap(({ entry, standing }) => [
        ...entry.lost.slice(0, 5).map(({ line, what }) => `${entry.planned.document.file}:${line}  ${what}`),
        ...(STAYS[standing] === undefined
          ? []
          : [`${entry.planned.document.file} → ${entry.id}/index.mdx  ${STAYS[standing]}`]),
      ]),
    ),
    ...group(
      'Not moved: look at these',
      leftOut.filter(({ weight }) => weight !== 'fine').map(({ file, why }) => `${file}  ${why}`),
    ),
    ...group(
      'Not moved',
      leftOut.filter(({ weight }) => weight === 'fine').map(({ file, why }) => `${file}  ${why}`),
    ),
    ...group(
      'Drafts: publish them when they are right',
      drafts.flatMap(({ entry }) => entry.draft.map((why) => `${entry.id}  ${why}`)),
    ),
    ...group(
      'Not understood, or missing',
      written.flatMap(({ entry }) =>
        entry.notes
          .filter(({ kind }) => kind === 'unknown' || kind === 'missing')
          .map(({ line, what }) => `${entry.planned.document.file}:${line}  ${what}`),
      ),
    ),
    ...group(
      'Computed: see whether you agree',
      written.flatMap(({ entry }) =>
        entry.notes
          .filter(({ kind }) => kind === 'computed')
          .map(({ line, what }) => `${entry.planned.document.file}:${line}  ${what}`),
      ),
    ),
    ...(dryRun
      ? group(
          'What would become what',
          moved.map(({ entry }) => `${entry.planned.document.file} → ${entry.id}/index.mdx`),
          Infinity,
        )
      : []),
    ...group('The site', [
      ...findings.map((what) => `_config.yml  ${what}`),
      ...(baseurl === '' ? [] : [baseurlNote(baseurl)]),
    ]),
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
