import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromXml } from 'xast-util-from-xml';
import type { Element, Nodes } from 'xast';
import { atomFeed } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json.ts';
import { rssFeed } from './rss.ts';
import { feedWith, itemOf } from './test/feeds.ts';

/** What of a feed is for programs, and read by nobody: dates of the whole, kinds of ids, sizes of pictures. */

const elementsOf = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
    : [];

const textOf = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

const texts = (xml: string, name: string): string[] =>
  elementsOf(fromXml(xml)).flatMap((element) => (element.name === name ? [textOf(element)] : []));

const attributes = (xml: string, name: string) =>
  elementsOf(fromXml(xml)).flatMap((element) => (element.name === name ? [{ ...element.attributes }] : []));

const at = (published: string, updated?: string) =>
  itemOf({
    review: {
      published: new Date(published),
      updated: updated === undefined ? undefined : new Date(updated),
    },
  });

for (const [name, items, changed] of [
  ['nothing', [], '1970-01-01T00:00:00.000Z'],
  ['one entry', [at('2024-03-01T10:00:00Z')], '2024-03-01T10:00:00.000Z'],
  ['the newest first', [at('2024-03-01T10:00:00Z'), at('2023-01-01T10:00:00Z')], '2024-03-01T10:00:00.000Z'],
  [
    'an old one, changed since',
    [at('2024-03-01T10:00:00Z'), at('2023-01-01T10:00:00Z', '2024-05-01T10:00:00Z')],
    '2024-05-01T10:00:00.000Z',
  ],
] as const)
  test(`a feed of ${name} changed when the last of it did`, async () => {
    const feed = feedWith(items);
    const [updated = ''] = texts(atomFeed(feed), 'updated');
    assert.equal(new Date(updated).toISOString(), changed);
    const [built = ''] = texts(await rssFeed(feed), 'lastBuildDate');
    assert.match(built, /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
    assert.equal(new Date(built).toISOString(), changed);
  });

test('an entry changed when it was changed, or else when it appeared', async () => {
  const feed = feedWith([at('2024-03-01T10:00:00Z', '2024-05-01T10:00:00Z'), at('2024-02-01T10:00:00Z')]);
  const instants = (dates: readonly string[]) => dates.map((date) => new Date(date).toISOString());
  assert.deepEqual(instants(texts(atomFeed(feed), 'updated').slice(1)), [
    '2024-05-01T10:00:00.000Z',
    '2024-02-01T10:00:00.000Z',
  ]);
  assert.deepEqual(instants(texts(await rssFeed(feed), 'atom:updated')), ['2024-05-01T10:00:00.000Z']);
  const { items } = JSON.parse(jsonFeed(feed)) as { items: { date_modified?: string }[] };
  assert.deepEqual(
    items.map(({ date_modified: date }) => date && new Date(date).toISOString()),
    ['2024-05-01T10:00:00.000Z', undefined],
  );
});

test('an id in RSS is no address, whatever it looks like', async () => {
  const feed = feedWith([itemOf({ review: { feedId: 'https://films.example/rain' } }), itemOf()]);
  assert.deepEqual(attributes(await rssFeed(feed), 'guid'), [
    { isPermaLink: 'false' },
    { isPermaLink: 'false' },
  ]);
});

test('a picture is told with its kind, its size and whose it is', async () => {
  const picture = {
    ...{
      url: 'https://films.example/a.webp',
      type: 'image/webp',
      width: 1200,
      height: 502,
      credit: 'A. Lens',
    },
  };
  for (const write of [atomFeed, rssFeed]) {
    const xml = await write(
      feedWith([itemOf({ picture }), itemOf({ picture: { ...picture, credit: undefined } })]),
    );
    const media = {
      ...{ url: picture.url, type: 'image/webp', medium: 'image', width: '1200', height: '502' },
    };
    assert.deepEqual(attributes(xml, 'media:content'), [media, media]);
    assert.deepEqual(texts(xml, 'media:credit'), ['A. Lens']);
  }
});

/** Where a document stands among others: what of `fh` and which links it has. */
const HISTORIES: readonly (readonly [Feed['history'], flags: string[], links: Record<string, string>])[] = [
  [{}, [], {}],
  [{ complete: true }, ['fh:complete'], {}],
  [
    {
      archive: true,
      current: 'https://x.example/c',
      previous: 'https://x.example/p',
      next: 'https://x.example/n',
    },
    ['fh:archive'],
    {
      current: 'https://x.example/c',
      'prev-archive': 'https://x.example/p',
      'next-archive': 'https://x.example/n',
    },
  ],
];

for (const [history, flags, links] of HISTORIES)
  test(`a feed says where it stands: ${JSON.stringify(history)}`, () => {
    const xml = atomFeed(feedWith([], { history }));
    const found = elementsOf(fromXml(xml)).map(({ name }) => name);
    assert.deepEqual(
      found.filter((name) => name.startsWith('fh:')),
      flags,
    );
    const others = attributes(xml, 'link').filter(({ rel }) => !['self', 'alternate'].includes(rel ?? ''));
    assert.deepEqual(Object.fromEntries(others.map(({ rel, href }) => [rel, href])), links);
    assert.ok(others.every(({ type }) => type === 'application/atom+xml'));
  });

test('links say what they lead to', async () => {
  const atom = attributes(atomFeed(feedWith([itemOf()])), 'link');
  assert.deepEqual(
    atom.map(({ rel, type }) => [rel, type]),
    [
      ['self', 'application/atom+xml'],
      ['alternate', 'text/html'],
      ['alternate', 'text/html'],
    ],
  );
  assert.deepEqual(attributes(await rssFeed(feedWith([])), 'atom:link'), [
    { rel: 'self', href: 'https://films.example/x.xml', type: 'application/rss+xml' },
  ]);
});
