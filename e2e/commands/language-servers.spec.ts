import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Diagnostic, Position } from 'vscode-languageserver-protocol';
import { ROOT } from '../folders.ts';
import { criteria } from '../site/criteria.ts';
import { startLanguageServer, type LanguageServer } from './language-server.ts';
import { copyProject, type Project } from './editor-project.ts';

const NORMAL = `---
film:
  title: Le Silence de la mer
  lang: fr
  alsoKnownAs: ["海的沉默"]
  year: 1949
  directors: [Jean-Pierre Melville]
  writers: []
  credits: { music by: Edgar Bischoff, edited by: [Henri Taverna, Jean-Pierre Melville] }
  runtime: 87
  imdb: tt0039822
published: 2025-06-08
updated: 2025-06-10T20:30:00+08:00
verdict: "Three people, one room: nobody answers."
still: { src: ./still.webp, alt: A lamp and three chairs., caption: The room }
trailer: https://youtu.be/0FSwsrFpkbw
scores:
  story: 2
  performance: 1.75
  editing: 0.75
  direction: { score: 0.5, note: Held a breath too long }
  sound: 1
  cinematography: 1
  production: 0
  bonus: { score: 0.25 }
tags: [war]
feedId: https://example.org/silence
aliases: [/old/silence.html]
---



He talks to “{frontmatter.film.title}” for $5 and $$\\hat{x}_{i}$$ of an hour[^1].

| a | b |
| :-- | --: |
| 1 | ~~2~~ |

<Trailer />

<Still src="./still.webp" alt="A lamp" caption="The room" />

<Spoiler about="the ending">

She *answers*. [More](/scores/)

</Spoiler>

![The room](./still.webp)

<ScoreTable />

[^1]: A note.
`;

/** A line of the normal review, and what stands there instead. */
const change = (from: string, to: string): string => {
  expect(NORMAL).toContain(from);
  return NORMAL.replace(from, to);
};

const WRONG = [
  ['performance: 1.75', 'performance: 2.5'],
  ['verdict:', 'verdit:'],
  ['<Still src=', '<Still scr='],
] as const;
const ENTRIES = {
  'reviews/silence-1949': NORMAL,
  'reviews/哪吒-wrong-2025': WRONG.reduce((text, [from, to]) => text.replace(from, to), NORMAL),
  'reviews/draft-2025':
    '---\nfilm: { title: Soon, year: 2025, directors: [A] }\npublished: 2025-01-01\ndraft: true\n---\n\nNotes.\n',
  'reviews/blank-2025': `---
film:
  title: Soon
  year: 2025
  directors: []
published: 2025-01-01
draft: true
verdict:
still:
  src:
  alt:
scores:
${criteria.map(({ key }) => `  ${key}:\n`).join('')}---

Notes.
`,
  'reviews/unscored-2025':
    '---\nfilm: { title: Soon, year: 2025, directors: [A] }\npublished: 2025-01-01\n---\n\nNotes.\n',
  'reviews/scored-half-2025': NORMAL.replace('  sound: 1\n', ''),
  'posts/essay':
    '---\ntitle: An essay\ndescription: On rooms.\npublished: 2025-01-01\ntag: [a]\n---\n\nText.\n',
  'pages/about': '---\ntitle: About\ndescription: Who.\npublished: 2025-01-01\n---\n\nText.\n',
};
type EntryName = keyof typeof ENTRIES;

const lineOf = (text: string, part: string): number => {
  const line = text.split('\n').findIndex((one) => one.includes(part));
  expect(line, part).not.toBe(-1);
  return line;
};

const brief = (found: readonly Diagnostic[]): [line: number, message: string][] =>
  found
    .map(({ range, message }): [number, string] => [
      range.start.line,
      typeof message === 'string' ? message : message.value,
    ])
    .sort(([a, x], [b, y]) => a - b || x.localeCompare(y));

const installed = join(ROOT, 'node_modules');
const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as Record<
  string,
  unknown
>;

test.describe('language servers', () => {
  // They are slow to start: one of each serves all tests.
  test.describe.configure({ mode: 'default' });

  let project: Project;
  let astro: LanguageServer;
  let mdx: LanguageServer;
  let yaml: LanguageServer;

  test.beforeAll(async () => {
    project = copyProject(ENTRIES);
    project.sync();
    const workspace = project.folder;
    const typescript = { tsdk: join(workspace, String(settings['typescript.tsdk'])) };
    const contentIntellisense = settings['astro.content-intellisense'];
    [astro, mdx, yaml] = await Promise.all([
      startLanguageServer({
        program: join(installed, '@astrojs/language-server/bin/nodeServer.js'),
        workspace,
        initializationOptions: { typescript, contentIntellisense },
        settings,
      }),
      startLanguageServer({
        program: join(installed, '@mdx-js/language-server/lib/index.js'),
        workspace,
        initializationOptions: { typescript: { ...typescript, enabled: settings['mdx.server.enable'] } },
        settings,
      }),
      startLanguageServer({
        program: join(installed, 'yaml-language-server/bin/yaml-language-server'),
        workspace,
        initializationOptions: {},
        settings: { 'yaml.validate': true },
      }),
    ]);
  });

  test.afterAll(async () => {
    await Promise.all([astro, mdx, yaml].map((server) => server.stop()));
    project.remove();
  });

  const ask = async (server: LanguageServer, name: EntryName, text: string = ENTRIES[name]) =>
    brief(await server.diagnose(project.entry(name), text));

  for (const name of ['reviews/silence-1949', 'reviews/draft-2025', 'reviews/blank-2025'] as const)
    test(`has nothing to say about ${name}`, async () => {
      expect(await ask(astro, name)).toEqual([]);
      expect(await ask(mdx, name)).toEqual([]);
    });

  test('finds a wrong score, a misspelt field and a wrong prop, each on its line', async () => {
    const name = 'reviews/哪吒-wrong-2025';
    const at = (part: string) => lineOf(ENTRIES[name], part);
    expect(await ask(astro, name)).toEqual([
      [0, 'Missing property "verdict".'],
      [at('verdit:'), 'Property verdit is not allowed.'],
      [at('performance:'), 'Performance is out of 2, in quarter points.'],
    ]);
    const [[line, message] = [], ...rest] = await ask(mdx, name);
    expect(line).toBe(at('<Still scr='));
    expect(message ?? '').toMatch(/Property 'scr' does not exist/);
    expect(rest).toEqual([]);
  });

  test('misses what a review needs to be published', async () => {
    const missing = (await ask(astro, 'reviews/unscored-2025')).map(([, message]) => message);
    expect(missing).toEqual(['scores', 'still', 'verdict'].map((field) => `Missing property "${field}".`));
    expect(await ask(astro, 'reviews/scored-half-2025')).toEqual([[0, 'Missing property "sound".']]);
  });

  test('knows the fields of each collection', async () => {
    expect(await ask(astro, 'posts/essay')).toEqual([[4, 'Property tag is not allowed.']]);
    expect(await ask(astro, 'pages/about')).toEqual([[3, 'Property published is not allowed.']]);
  });

  for (const [what, from, to, message] of [
    ['a day that no calendar has', 'published: 2025-06-08', 'published: 2026-02-31', /^Write year-month-day/],
    ['a score in eighths', 'score: 0.5', 'score: 0.625', /^Direction is out of 1, in quarter points/],
    ['a field of no picture', 'caption: The', 'capton: The', /^Property capton is not allowed/],
    ['a title without quotes', 'Le Silence de la mer', '1917', /Expected "string"/],
    ['pictures, which the loader fills', 'tags: [war]', 'pictures: {}', /^Property pictures is not allowed/],
    ['an id that is none', 'tt0039822', '39822', /Expected "string"/],
  ] as const)
    test(`underlines ${what}, in an editor's YAML server, too`, async () => {
      const text = change(from, to);
      const found = await ask(astro, 'reviews/silence-1949', text);
      expect(found).toHaveLength(1);
      expect(found[0]![1]).toMatch(message);
      const line = '# yaml-language-server: $schema=.vscode/schemas/reviews.schema.json';
      const front = text.split('---\n')[1]!;
      const path = join(project.folder, `${what}.yaml`);
      const [[, said] = []] = brief(await yaml.diagnose(path, `${line}\n${front}`));
      expect(said ?? '').toMatch(message);
    });

  for (const [what, from, to, message] of [
    ['a component that there is none of', '<ScoreTable />', '<ScoreBoard />', /'ScoreBoard' does not exist/],
    [
      'a prop of a component that takes none',
      '<ScoreTable />',
      '<ScoreTable of="x" />',
      /'of' does not exist/,
    ],
    ['a prop left out', ' alt="A lamp" caption', ' caption', /'alt' is missing/],
    ['a number where text is wanted', 'about="the ending"', 'about={5}', /'number' is not assignable/],
    ['a tag that is left open', '</Spoiler>', '', /[Ee]xpected a closing tag/],
  ] as const)
    test(`underlines ${what}`, async () => {
      const found = await ask(mdx, 'reviews/silence-1949', change(from, to));
      expect(found).toHaveLength(1);
      expect(found[0]![1]).toMatch(message);
    });

  const complete = async (server: LanguageServer, text: string, position: Position): Promise<string[]> => {
    const path = project.entry('reviews/silence-1949');
    await server.diagnose(path, text);
    return (await server.complete(path, position)).map(({ label }) => label);
  };

  test('offers the fields that are not there yet, and the scores there are', async () => {
    const text = change('tags: [war]', 't');
    const fields = await complete(astro, text, { line: lineOf(text, 'feedId') - 1, character: 1 });
    expect(fields).toContain('tags');
    for (const none of ['rating', 'pictures', '$schema']) expect(fields).not.toContain(none);
    const open = change('editing: 0.75', 'editing: ');
    expect(
      await complete(astro, open, { line: lineOf(open, 'editing:'), character: '  editing: '.length }),
    ).toEqual(['0', '0.25', '0.5', '0.75', '1']);
  });

  test('offers components and their props', async () => {
    const named = change('<ScoreTable />', '<Sc />');
    const line = lineOf(named, '<Sc />');
    const components = await complete(mdx, named, { line, character: 3 });
    for (const name of ['ScoreTable', 'Spoiler', 'Still', 'Trailer']) expect(components).toContain(name);
    const props = change('<Trailer />', '<Trailer  />');
    const offered = await complete(mdx, props, {
      line: lineOf(props, '<Trailer  />'),
      character: '<Trailer '.length,
    });
    for (const name of ['video?', 'caption?', 'poster?']) expect(offered).toContain(name);
  });

  test('tells what a field, a component and a prop are for', async () => {
    const path = project.entry('reviews/silence-1949');
    const hover = async (server: LanguageServer, part: string, character: number) => {
      await server.diagnose(path, NORMAL);
      return server.hover(path, { line: lineOf(NORMAL, part), character });
    };
    expect(await hover(astro, 'published:', 3)).toMatch(/A day in the future schedules it/);
    expect(await hover(astro, '  editing:', 4)).toMatch(/Editing, out of 1, in quarter points/);
    expect(await hover(mdx, '<Still', 3)).toMatch(/A picture with caption and credit/);
    expect(await hover(mdx, '<Still', '<Still s'.length)).toMatch(/A picture beside the entry/);
  });
});
