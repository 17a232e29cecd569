import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site } from '../../settings/settings.ts';
import { notesOn } from './notes.ts';

const ORIGIN = 'https://films.example';

/** What is said of a blog whose `_config.yml` says so, and no more. */
const notesOf = (said: Record<string, unknown>): string[] =>
  notesOn(
    {
      ...{ version: '4.3.4', source: '', url: ORIGIN, baseurl: '', texts: [], failed: {}, dates: {} },
      ...{ missing: [], notes: [], files: {}, collections: {} },
      said: { url: ORIGIN, ...said },
    },
    {
      guess: { origin: ORIGIN, by: 'CNAME', project: undefined },
      unbundled: false,
      inFolder: (path) => path,
    },
  );

for (const [name, feed, expected] of [
  ['says nothing of its feed', undefined, []],
  ['limits its feed as this site does', { posts_limit: site.feedLimit }, []],
  ['limits its feed otherwise', { posts_limit: site.feedLimit + 5 }, [`feedLimit: ${site.feedLimit + 5} in`]],
  ['limits its feed to what is no number', { posts_limit: 'all' }, []],
  ['has its feed where every site has one', { path: 'atom.xml' }, []],
  ['has its feed elsewhere', { path: 'new/blog.xml' }, ["oldFeed: '/new/blog.xml' in"]],
] as const)
  test(`a blog that ${name}`, () => {
    const notes = notesOf(feed === undefined ? {} : { feed });
    assert.equal(notes.length, expected.length, notes.join('\n'));
    for (const [index, part] of expected.entries()) assert.ok(notes[index]!.includes(part), notes[index]);
  });
