import type { Entry } from '../build.ts';
import type { Standing } from '../manifest.ts';
import type { Note } from '../note.ts';
import { NAMES, type Outcome, STAYS, siteNotes, total } from './outcome.ts';

const KINDS: Readonly<Record<Note['kind'], string>> = {
  unknown: 'not understood',
  missing: 'missing',
  draft: 'draft because',
  computed: 'computed',
  replaced: 'replaced',
  dropped: 'left out',
};

/** What one file has, in and out. */
function countsOf({ counts, scores }: Entry): string {
  const pairs = [
    ...NAMES.map(([kind, name]) => [name, counts.in[kind], counts.out[kind]] as const),
    ['scores', scores.in, scores.out] as const,
  ];
  return pairs
    .filter(([, before, after]) => before > 0 || after > 0)
    .map(([name, before, after]) => `${name} ${before === after ? before : `${before} → ${after}`}`)
    .join(', ');
}

/** The whole report, as Markdown: the same for the same site, however often it is moved. */
export function fullReport(outcome: Outcome): string {
  const { moved, leftOut, generator } = outcome;
  const rows = [
    ...NAMES.map(
      ([kind, name]) =>
        [
          name,
          total(moved, ({ counts }) => counts.in[kind]),
          total(moved, ({ counts }) => counts.out[kind]),
        ] as const,
    ),
    ['scores', total(moved, ({ scores }) => scores.in), total(moved, ({ scores }) => scores.out)] as const,
  ];
  const notes = siteNotes(outcome);
  return [
    '# What was moved in',
    '',
    `Counted in bodies, as ${generator} makes them and as this site makes them. What differs is listed with its file.`,
    '',
    '| | in | out |',
    '| --- | --: | --: |',
    ...rows.map(([name, before, after]) => `| ${name} | ${before} | ${after} |`),
    '',
    ...(notes.length > 0 ? ['## The site', '', ...notes.map((what) => `- ${code(what)}`), ''] : []),
    ...(leftOut.length > 0
      ? [
          '## Not moved',
          '',
          ...leftOut
            .toSorted((a, b) => Number(a.weight === 'fine') - Number(b.weight === 'fine'))
            .map(
              ({ file, line, why, weight }) =>
                `- ${weight === 'fine' ? '' : '**look at this** '}\`${file}${line === undefined ? '' : `:${line}`}\`: ${code(why)}`,
            ),
          '',
        ]
      : []),
    '## Moved',
    '',
    ...moved.map(({ entry, standing }) => section(entry, standing)),
  ].join('\n');
}

/** Text with signs that Markdown would take for its own, as it is. */
const code = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|$~]/g, String.raw`\$&`);

function section(entry: Entry, standing: Standing): string {
  const { planned, id, draft, notes, lost } = entry;
  const { file, address } = planned.document;
  const stays = STAYS[standing];
  const lines = [
    `### \`${file}\` → \`${id}\`${lost.length > 0 ? ' (not written)' : draft.length > 0 ? ' (draft)' : ''}`,
    '',
    `\`${address}\`. ${countsOf(entry)}.`,
    '',
    ...(stays === undefined ? [] : [`- **${stays}**`]),
    ...lost.map(({ line, what }) => `- **not written** \`${file}:${line}\`: ${code(what)}`),
    ...notes.map(({ line, kind, what }) => `- ${KINDS[kind]} \`${file}:${line}\`: ${code(what)}`),
    '',
  ];
  return lines.join('\n');
}
