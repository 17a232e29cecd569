import type { Counts } from './body/contract.ts';
import type { Entry } from './build.ts';
import type { LeftOut } from './jekyll/documents.ts';
import type { Standing } from './manifest.ts';
import type { Note } from './note.ts';

/** An entry, and what was done with it. */
export interface Moved {
  readonly entry: Entry;
  readonly standing: Standing;
  /** Whether it is in the content folder now, as it was made. */
  readonly written: boolean;
}

/** All that a run did. */
export interface Outcome {
  readonly moved: readonly Moved[];
  readonly leftOut: readonly LeftOut[];
  /** What `_config.yml` says that was not understood. */
  readonly findings: readonly string[];
  /** The old baseurl, which addresses come after. */
  readonly baseurl: string;
  readonly dryRun: boolean;
}

const NAMES: readonly (readonly [keyof Counts, string])[] = [
  ['words', 'words'],
  ['images', 'pictures'],
  ['links', 'links'],
  ['codeBlocks', 'code blocks'],
  ['formulas', 'formulas'],
  ['tables', 'tables'],
];

const KINDS: Readonly<Record<Note['kind'], string>> = {
  unknown: 'not understood',
  missing: 'missing',
  draft: 'draft because',
  computed: 'computed',
  replaced: 'replaced',
  dropped: 'left out',
};

const STAYS: Partial<Record<Standing, string>> = {
  edited: 'edited since it was moved, and stays as it is; --force writes it anew',
  gone: 'deleted or renamed since it was moved, and stays away; --force writes it anew',
  taken:
    'something else is there already, and stays as it is; rename or delete it, or let --force replace it',
};

/** What one file has, in and out. */
function countsOf({ counts, scores }: Entry): string {
  const pairs = [
    ...NAMES.map(([key, name]) => [name, counts.in[key], counts.out[key]] as const),
    ['scores', scores.in, scores.out] as const,
  ];
  return pairs
    .filter(([, before, after]) => before > 0 || after > 0)
    .map(([name, before, after]) => (before === after ? `${before} ${name}` : `${before} → ${after} ${name}`))
    .join(', ');
}

const total = (moved: readonly Moved[], of: (entry: Entry) => number): number =>
  moved.reduce((sum, { entry }) => sum + of(entry), 0);

/** The whole report, as Markdown: the same for the same site, however often it is moved. */
export function fullReport({ moved, leftOut, findings, baseurl }: Outcome): string {
  const rows = [
    ...NAMES.map(
      ([key, name]) =>
        [
          name,
          total(moved, ({ counts }) => counts.in[key]),
          total(moved, ({ counts }) => counts.out[key]),
        ] as const,
    ),
    ['scores', total(moved, ({ scores }) => scores.in), total(moved, ({ scores }) => scores.out)] as const,
  ];
  const table = [
    '| | in | out |',
    '| --- | --: | --: |',
    ...rows.map(([name, before, after]) => `| ${name} | ${before} | ${after} |`),
  ];
  const sections = moved.map(({ entry, standing }) => section(entry, standing));
  return [
    '# What was moved from Jekyll',
    '',
    'Counted in bodies, as they are read. What moved to front matter, and what was replaced, is listed with its file:',
    `${total(moved, ({ words }) => words.elsewhere)} words; ${total(moved, ({ words }) => words.added)} words are new.`,
    '',
    ...table,
    '',
    ...(findings.length > 0 || baseurl !== ''
      ? [
          '## The site',
          '',
          ...findings.map((what) => `- _config.yml: ${code(what)}`),
          ...(baseurl === '' ? [] : [`- ${baseurlNote(baseurl)}`]),
          '',
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          '## Not moved',
          '',
          ...leftOut
            .toSorted((a, b) => Number(a.weight === 'fine') - Number(b.weight === 'fine'))
            .map(
              ({ file, why, weight }) =>
                `- ${weight === 'fine' ? '' : '**look at this** '}\`${file}\`: ${code(why)}`,
            ),
          '',
        ]
      : []),
    '## Moved',
    '',
    ...sections,
  ].join('\n');
}

/** Text with signs that Markdown would take for its own, as it is. */
const code = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|$~]/g, String.raw`\$&`);

const baseurlNote = (baseurl: string): string =>
  `The old site lived at ${baseurl}. Old addresses redirect where the new one lives there too: BASE_PATH=${baseurl} npm run build.`;

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
      'Made up: see whether you agree',
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
