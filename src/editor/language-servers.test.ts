import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Diagnostic, Position } from 'vscode-languageserver-protocol';
import { CRITERIA } from '../domain/criteria.ts';
import { startLanguageServer, type LanguageServer } from './language-server.ts';
import { copyProject, type Project } from './project.ts';

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
  assert.ok(NORMAL.includes(from), from);
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
${CRITERIA.map(({ key }) => `  ${key}:\n`).join('')}---

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
  assert.notEqual(line, -1, part);
  return line;
};

const brief = (found: readonly Diagnostic[]): [line: number, message: string][] =>
  found
    .map(({ range, message }): [number, string] => [
      range.start.line,
      typeof message === 'string' ? message : message.value,
    ])
    .sort(([a, x], [b, y]) => a - b || x.localeCompare(y));

const installed = resolve(import.meta.dirname, '../../node_modules');
const settings = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../.vscode/settings.json'), 'utf8'),
) as Record<string, unknown>;

describe('language servers', { timeout: 300_000 }, () => {
  let project: Project;
  let astro: LanguageServer;
  let mdx: LanguageServer;
  let yaml: LanguageServer;

  before(async () => {
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

  after(async () => {
    await Promise.all([astro, mdx, yaml].map((server) => server.stop()));
    project.remove();
  });

  const ask = async (server: LanguageServer, name: EntryName, text: string = ENTRIES[name]) =>
    brief(await server.diagnose(project.entry(name), text));

  for (const name of ['reviews/silence-1949', 'reviews/draft-2025', 'reviews/blank-2025'] as const)
    it(`has nothing to say about ${name}`, async () => {
      assert.deepEqual(await ask(astro, name), []);
      assert.deepEqual(await ask(mdx, name), []);
    });

  it('finds a wrong score, a misspelt field and a wrong prop, each on its line', async () => {
    const name = 'reviews/哪吒-wrong-2025';
    const at = (part: string) => lineOf(ENTRIES[name], part);
    assert.deepEqual(await ask(astro, name), [
      [0, 'Missing property "verdict".'],
      [at('verdit:'), 'Property verdit is not allowed.'],
      [at('performance:'), 'Performance is out of 2, in quarter points.'],
    ]);
    const [[line, message] = [], ...rest] = await ask(mdx, name);
    assert.equal(line, at('<Still scr='));
    assert.match(message ?? '', /Property 'scr' does not exist/);
    assert.deepEqual(rest, []);
  });

  it('misses what a review needs to be published', async () => {
    const missing = (await ask(astro, 'reviews/unscored-2025')).map(([, message]) => message);
    assert.deepEqual(
      missing,
      ['scores', 'still', 'verdict'].map((field) => `Missing property "${field}".`),
    );
    assert.deepEqual(await ask(astro, 'reviews/scored-half-2025'), [[0, 'Missing property "sound".']]);
  });

  it('knows the fields of each collection', async () => {
    assert.deepEqual(await ask(astro, 'posts/essay'), [[4, 'Property tag is not allowed.']]);
    assert.deepEqual(await ask(astro, 'pages/about'), [[3, 'Property published is not allowed.']]);
  });

  for (const [what, from, to, message] of [
    ['a day that no calendar has', 'published: 2025-06-08', 'published: 2026-02-31', /^Write year-month-day/],
    ['a score in eighths', 'score: 0.5', 'score: 0.625', /^Direction is out of 1, in quarter points/],
    ['a field of no picture', 'caption: The', 'capton: The', /^Property capton is not allowed/],
    ['a title without quotes', 'Le Silence de la mer', '1917', /Expected "string"/],
    ['pictures, which the loader fills', 'tags: [war]', 'pictures: {}', /^Property pictures is not allowed/],
    ['an id that is none', 'tt0039822', '39822', /Expected "string"/],
  ] as const)
    it(`underlines ${what}, in an editor's YAML server, too`, async () => {
      const text = change(from, to);
      const found = await ask(astro, 'reviews/silence-1949', text);
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.match(found[0]![1], message);
      const line = '# yaml-language-server: $schema=.vscode/schemas/reviews.schema.json';
      const front = text.split('---\n')[1]!;
      const path = join(project.folder, `${what}.yaml`);
      const [[, said] = []] = brief(await yaml.diagnose(path, `${line}\n${front}`));
      assert.match(said ?? '', message);
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
    it(`underlines ${what}`, async () => {
      const found = await ask(mdx, 'reviews/silence-1949', change(from, to));
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.match(found[0]![1], message);
    });

  const complete = async (server: LanguageServer, text: string, position: Position): Promise<string[]> => {
    const path = project.entry('reviews/silence-1949');
    await server.diagnose(path, text);
    return (await server.complete(path, position)).map(({ label }) => label);
  };

  it('offers the fields that are not there yet, and the scores there are', async () => {
    const text = change('tags: [war]', 't');
    const fields = await complete(astro, text, { line: lineOf(text, 'feedId') - 1, character: 1 });
    assert.ok(fields.includes('tags'), String(fields));
    assert.ok(!fields.includes('rating') && !fields.includes('pictures') && !fields.includes('$schema'));
    const open = change('editing: 0.75', 'editing: ');
    assert.deepEqual(
      await complete(astro, open, { line: lineOf(open, 'editing:'), character: '  editing: '.length }),
      ['0', '0.25', '0.5', '0.75', '1'],
    );
  });

  it('offers components and their props', async () => {
    const named = change('<ScoreTable />', '<Sc />');
    const line = lineOf(named, '<Sc />');
    const components = await complete(mdx, named, { line, character: 3 });
    for (const name of ['ScoreTable', 'Spoiler', 'Still', 'Trailer'])
      assert.ok(components.includes(name), String(components));
    const props = change('<Trailer />', '<Trailer  />');
    const offered = await complete(mdx, props, {
      line: lineOf(props, '<Trailer  />'),
      character: '<Trailer '.length,
    });
    for (const name of ['video?', 'caption?', 'poster?']) assert.ok(offered.includes(name), String(offered));
  });

  it('tells what a field, a component and a prop are for', async () => {
    const path = project.entry('reviews/silence-1949');
    const hover = async (server: LanguageServer, part: string, character: number) => {
      await server.diagnose(path, NORMAL);
      return server.hover(path, { line: lineOf(NORMAL, part), character });
    };
    assert.match(await hover(astro, 'published:', 3), /A day in the future schedules it/);
    assert.match(await hover(astro, '  editing:', 4), /Editing, out of 1, in quarter points/);
    assert.match(await hover(mdx, '<Still', 3), /A picture with caption and credit/);
    assert.match(await hover(mdx, '<Still', '<Still s'.length), /A picture beside the entry/);
  });
});
