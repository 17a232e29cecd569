import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readSettings } from './read.ts';
import { ofTheSample } from './sample.ts';

const SITE = `import type { Nothing } from './nothing.ts';

/** Don't count this: { origin: 'x' }, nor this: ' */
export const site: Nothing = {
  origin: 'https://reels.example', // title: 'no'
  title: "Ada's \\"Reels\\", { and more",
  description: 'Films.',
  author: { name: 'Ada', url: 'https://reels.example/about/' },
  language: 'en-GB',
  timeZone: 'America/St_Johns',
  tagAuthority: 'reels.example',
  navigation: [
    { label: 'Reviews', path: '/reviews/' },
    { label: 'About', path: '/about/' },
  ],
};
`;

const CRITERIA = `export const criteria = [
  { key: 'story', name: 'Story', outOf: 2, means: 'What happens.' },
  { key: 'sound', name: 'Sound', outOf: 0.75, means: 'What is heard.' },
];
`;

function read(t: TestContext, files: Record<string, string>, env = {}) {
  // A name that a URL would write otherwise.
  const folder = mkdtempSync(join(tmpdir(), 'set tings '));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ 'site.ts': SITE, 'criteria.ts': CRITERIA, ...files }))
    writeFileSync(join(folder, name), text);
  const settings = readSettings(folder, env);
  const said = settings.wrong.map(
    ({ file, line, column, what, fix }) =>
      `${file.slice(folder.length + 1)}:${line}:${column} ${what} → ${fix}`,
  );
  return { ...settings, said };
}

for (const [fonts, complaint] of [
  [
    "['site.ts']",
    'site.ts:12:16 shareFonts: "site.ts" is no TrueType or OpenType file → Give a .ttf or .otf file: a .woff or .woff2 has to be converted.',
  ],
  [
    "['a.ttf']",
    'site.ts:12:16 shareFonts: there is no "a.ttf" → Put the file there, or correct the path: it is seen from here.',
  ],
  ["'a.ttf'", 'site.ts:12:3 shareFonts: "a.ttf" is not a list → Write [\'fonts/NotoNaskhArabic-Bold.ttf\'].'],
] as const)
  test(`shareFonts: ${fonts} is no font`, (t) => {
    const text = SITE.replace("  tagAuthority: 'reels.example',", `$&\n  shareFonts: ${fonts},`);
    assert.deepEqual(read(t, { 'site.ts': text }).said, [complaint]);
  });

test('what is right is taken as it is, and what may be left out is filled in', (t) => {
  const { site, criteria, said } = read(t, {});
  assert.deepEqual(said, []);
  assert.equal(site.title, 'Ada\'s "Reels", { and more');
  assert.deepEqual([site.base, site.oldFeed, site.httpsForSubdomains], ['/', undefined, false]);
  assert.deepEqual(
    criteria.map(({ key, outOf }) => [key, outOf]),
    [
      ['story', 2],
      ['sound', 0.75],
    ],
  );
});

const origin = (value: string): [string, string] => ["'https://reels.example',", `'${value}',`];

for (const [file, from, to, ...expected] of [
  [
    'site.ts',
    ...origin('https://reels.example/films/'),
    ['site.ts:5:3', 'has a path', "https://reels.example, and base: '/films'"],
  ],
  [
    'site.ts',
    ...origin('reels.example'),
    ['site.ts:5:3', 'is no origin', 'Write it with https://, such as https://reels.example.'],
  ],
  ['site.ts', ...origin('ftp://reels.example'), ['site.ts:5:3', 'is no origin']],
  [
    'site.ts',
    ...origin('https://reels.example/?a'),
    ['site.ts:5:3', 'more than an origin', 'Write https://reels.example.'],
  ],
  ['site.ts', ...origin('https://ada@reels.example'), ['site.ts:5:3', 'more than an origin']],
  [
    'site.ts',
    "origin: 'https://reels.example',",
    'origin: 5,',
    ['site.ts:5:3', '5 is not text', 'in quotes'],
  ],
  [
    'site.ts',
    "  description: 'Films.',\n",
    '',
    ['site.ts:4:1', 'there is no description', "description: '…',"],
  ],
  ['site.ts', "'Films.'", "' '", ['site.ts:7:3', 'description is empty']],
  [
    'site.ts',
    '  title:',
    '  titel:',
    ['there is no title'],
    ['site.ts:6:3', 'site has no titel', 'It has origin, base, title'],
  ],
  ['site.ts', "name: 'Ada', ", '', ['site.ts:8:3', 'there is no name']],
  [
    'site.ts',
    "{ name: 'Ada', url: 'https://reels.example/about/' }",
    "'Ada'",
    ['site.ts:8:3', '"Ada" is not a group', '{ name: …, url: … }'],
  ],
  [
    'site.ts',
    "url: 'https://reels.example/about/'",
    "url: '/about/'",
    ['site.ts:8:26', 'no address on the web'],
  ],
  ['site.ts', "'en-GB'", "'en_GB'", ['site.ts:9:3', 'Write en-GB.']],
  ['site.ts', "'en-GB'", "'de_DE.UTF-8'", ['site.ts:9:3', 'Write de-DE.']],
  ['site.ts', "'en-GB'", "'English'", ['site.ts:9:3', 'is no language', 'such as en']],
  ['site.ts', 'America/St_Johns', 'UTC+2', ['site.ts:10:3', 'summer time', 'a continent and a city']],
  ['site.ts', 'America/St_Johns', '-03:30', ['site.ts:10:3', 'summer time']],
  ['site.ts', 'America/St_Johns', 'Berlin', ['site.ts:10:3', 'is no time zone', 'such as Europe/Berlin']],
  [
    'site.ts',
    "tagAuthority: 'reels.example'",
    "tagAuthority: 'https://reels.example/'",
    ['site.ts:11:3', 'neither', 'such as reels.example.'],
  ],
  [
    'site.ts',
    "tagAuthority: 'reels.example'",
    "tagAuthority: 'Reels.example'",
    ['site.ts:11:3', 'such as reels.example.'],
  ],
  [
    'site.ts',
    "tagAuthority: 'reels.example'",
    "tagAuthority: 'Ada'",
    ['site.ts:11:3', 'such as films.example.'],
  ],
  ['site.ts', "path: '/about/'", "path: 'about'", ['site.ts:14:23', 'no path of the site']],
  ['site.ts', "path: '/about/'", "path: '/%zz/'", ['site.ts:14:23', 'no path of the site']],
  ['site.ts', "label: 'About', ", '', ['site.ts:14:5', 'there is no label']],
  ['site.ts', '  navigation', "  oldFeed: '/atom.xml',\n  navigation", ['site.ts:12:3', 'already']],
  ['site.ts', '  navigation', "  oldFeed: '/feed/',\n  navigation", ['site.ts:12:3', 'names no file']],
  ['site.ts', '  navigation', "  base: 'https://x',\n  navigation", ['site.ts:12:3', 'not a path']],
  ['site.ts', '  navigation', "  base: '/../films',\n  navigation", ['site.ts:12:3', 'not a path']],
  ['site.ts', "'Films.',", "'Films.'", ['site.ts:8:3', 'a sign is missing']],
  ['site.ts', "'Films.',", "'It's.',", ['site.ts:7:20', 'a sign is missing', '’']],
  ['site.ts', "'Films.',", 'Films,', ['site.ts:7:16', 'Films is not defined']],
  ['site.ts', 'const site', 'const sit', ['site.ts:1:1', 'exports no site']],
  ['criteria.ts', "'sound'", "'story'", ['criteria.ts:3:5', 'another criterion’s']],
  ['criteria.ts', "'sound'", "'Story'", ['criteria.ts:3:5', 'differ only in capitals', 'Write "story" here']],
  ['criteria.ts', "'Sound'", "'Story'", ['criteria.ts:3:19', 'another criterion’s']],
  ['criteria.ts', "'sound'", "'sound design'", ['criteria.ts:3:5', 'front matter', 'hyphens']],
  ['criteria.ts', '0.75', '0.3', ['criteria.ts:3:34', 'not in quarter points', 'Write 0.25 or 0.5.']],
  ['criteria.ts', '0.75', '0', ['criteria.ts:3:34', 'nothing can be scored', 'above 0']],
  ['criteria.ts', '0.75', "'1'", ['criteria.ts:3:34', '"1" is not a number']],
  ['criteria.ts', 'outOf: 0.75', 'outOf: 101', ['criteria.ts:3:34', 'more than 100']],
  [
    'criteria.ts',
    'outOf: 0.75',
    'outOf: 5.5, step: 1',
    ['criteria.ts:3:34', '5.5 is not in whole points', 'Write 5 or 6'],
  ],
  [
    'criteria.ts',
    'outOf: 0.75',
    'outOf: 5.25, step: 0.5',
    ['criteria.ts:3:34', 'not in half points', '5 or 5.5'],
  ],
  ['criteria.ts', 'outOf: 0.75', 'outOf: 1, step: 0', ['criteria.ts:3:44', '0 is no step', '0.25, 0.5 or 1']],
  ['criteria.ts', 'outOf: 0.75', 'outOf: 1, step: 1 / 3', ['criteria.ts:3:44', 'is no step']],
  [
    'criteria.ts',
    'outOf: 0.75',
    "outOf: 1, since: '2024-02-30'",
    ['criteria.ts:3:44', 'not a day of the calendar', '2026-01-31'],
  ],
  ['criteria.ts', 'outOf: 0.75', 'outOf: 1, since: 2024', ['criteria.ts:3:44', '2024 is not a day']],
  [
    'criteria.ts',
    'outOf: 0.75',
    "outOf: 1, since: '2024-05-01', until: '2024-05-01'",
    ['criteria.ts:3:65', 'not after its since'],
  ],
  [
    'criteria.ts',
    'outOf: 0.75',
    "outOf: 1, until: '2024-05-01', since: '2025-01-01'",
    ['criteria.ts:3:44', 'not after its since, 2025-01-01'],
  ],
  [
    'criteria.ts',
    'outOf: 0.75',
    'max: 1',
    ['criteria.ts:3:3', 'nothing is not a number'],
    ['criteria.ts:3:34', 'no max'],
  ],
  ['criteria.ts', CRITERIA, 'export const criteria = [];', ['criteria.ts:1:1', 'there are no criteria']],
  ['criteria.ts', CRITERIA, 'export const criteria = 8;', ['criteria.ts:1:1', '8 is not a list']],
] as const)
  test(`${file} with ${JSON.stringify(to)}`, (t) => {
    const whole = file === 'site.ts' ? SITE : CRITERIA;
    assert.ok(whole.includes(from));
    const { said, site, criteria } = read(t, { [file]: whole.replace(from, () => to) });
    assert.equal(said.length, expected.length, said.join('\n'));
    for (const [index, parts] of expected.entries())
      for (const part of parts) assert.ok(said[index]!.includes(part), `${part} is not in\n${said[index]!}`);
    // Whoever goes on in order to say it can.
    new Intl.DateTimeFormat(site.language, { timeZone: site.timeZone });
    assert.ok(criteria.length > 0);
  });

for (const [env, expected] of [
  [{ SITE_URL: 'https://Films.example/', BASE_PATH: 'films/' }, ['https://films.example', '/films']],
  [{ SITE_URL: '', BASE_PATH: '' }, ['https://reels.example', '/']],
  [{ BASE_PATH: '/a/b' }, ['https://reels.example', '/a/b']],
] as const)
  test(`the environment stands above site.ts: ${JSON.stringify(env)}`, (t) => {
    const { site, said } = read(t, {}, env);
    assert.deepEqual([said, site.origin, site.base], [[], ...expected]);
  });

test('what is wrong with a variable is said of the variable', (t) => {
  const { said } = read(t, {}, { SITE_URL: 'https://films.example/x' });
  assert.match(said.join(), /^site\.ts:5:3 SITE_URL in the environment.*has a path/);
});

test('what is still the sample’s is found, and where', (t) => {
  const text = SITE.replace("name: 'Ada'", "name: 'Robin Sample'").replace(
    "'reels.example'",
    "'robin-sample.example'",
  );
  assert.deepEqual(ofTheSample(read(t, {})), []);
  assert.deepEqual(ofTheSample(read(t, { 'site.ts': text })), [
    { name: 'author.name', line: 8, column: 13 },
    { name: 'tagAuthority', line: 11, column: 3 },
  ]);
});

/** One key over several spans of days, with what is said of it. */
for (const [first, second, ...said] of [
  ["until: '2024-01-01'", "since: '2024-01-01'"],
  ["since: '2024-01-01'", "until: '2024-01-01'"],
  ["since: '2020-01-01', until: '2021-01-01'", "since: '2022-01-01'"],
  ["until: '2024-01-02'", "since: '2024-01-01'", ':3:5 key', ':3:19 name'],
  ["since: '2024-01-01'", "since: '2025-01-01'", ':3:5 key', ':3:19 name'],
  ["until: '2024-01-01'", "until: '2025-01-01'", ':3:5 key', ':3:19 name'],
] as const)
  test(`one criterion ${first}, and again ${second}: ${said.length > 0 ? 'they overlap' : 'each has its days'}`, (t) => {
    const of = (span: string, outOf: number) =>
      `  { key: 'sound', name: 'Sound', means: 'What is heard.', outOf: ${outOf}, ${span} },`;
    const found = read(t, {
      'criteria.ts': `export const criteria = [\n${of(first, 1)}\n${of(second, 5)}\n];\n`,
    });
    assert.equal(found.said.length, said.length, found.said.join());
    for (const [index, place] of said.entries())
      assert.ok(found.said[index]!.includes(place), found.said[index]);
    if (said.length === 0)
      assert.deepEqual(
        found.criteria.map(({ outOf, step }) => [outOf, step]),
        [
          [1, 0.25],
          [5, 0.25],
        ],
      );
  });
