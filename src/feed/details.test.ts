import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromXml } from 'xast-util-from-xml';
import type { Element, Nodes } from 'xast';
import { atomFeed } from './atom.ts';
import type { Feed } from './feed.ts';
import { feedItem } from './item.ts';
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

const rootOf = (xml: string): Element => elementsOf(fromXml(xml))[0]!;

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

test('what a feed has beyond its format is in vocabularies that have a name', async () => {
  const feed = feedWith([itemOf()]);
  const shared = {
    ...{ 'xmlns:media': 'http://search.yahoo.com/mrss/', 'xmlns:letterboxd': 'https://letterboxd.com' },
    'xmlns:tmdb': 'https://themoviedb.org',
  };
  assert.deepEqual(
    { ...rootOf(atomFeed(feed)).attributes },
    {
      ...shared,
      ...{ xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': 'http://purl.org/syndication/history/1.0' },
      'xml:lang': 'en-GB',
    },
  );
  const { version, ...names } = rootOf(await rssFeed(feed)).attributes;
  assert.equal(version, '2.0');
  for (const [name, uri] of Object.entries({
    ...{ ...shared, 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }))
    assert.equal(names[name], uri);
  assert.match(atomFeed(feed), /^<\?xml version="1\.0" encoding="utf-8"\?>/);
});

test('an entry in another language says so, and its summary that it is markup', () => {
  const xml = atomFeed(feedWith([itemOf({ review: { lang: 'fr' } }), itemOf()]));
  assert.deepEqual(
    attributes(xml, 'entry').map((entry) => entry['xml:lang'] ?? undefined),
    ['fr', undefined],
  );
  assert.deepEqual(attributes(xml, 'summary')[0], { type: 'html' });
  const { items } = JSON.parse(jsonFeed(feedWith([itemOf({ review: { lang: 'fr' } }), itemOf()]))) as {
    items: { language: string }[];
  };
  assert.deepEqual(
    items.map(({ language }) => language),
    ['fr', 'en-GB'],
  );
});

test('a feed says whose it is, in which language, with which sign', async () => {
  const rss = await rssFeed(feedWith([]));
  assert.deepEqual(texts(rss, 'language'), ['en-gb']);
  const [image] = elementsOf(fromXml(rss)).filter(({ name }) => name === 'image');
  assert.deepEqual(
    elementsOf(image!).map((each) => [each.name, textOf(each)]),
    [
      ['url', 'https://films.example/icon.png'],
      ['title', 'Films & Co'],
      ['link', 'https://films.example/'],
    ],
  );
  const { version, authors, language } = JSON.parse(jsonFeed(feedWith([]))) as Record<string, unknown>;
  assert.deepEqual(
    [version, authors, language],
    [
      'https://jsonfeed.org/version/1.1',
      [{ name: 'Ada Reel', url: 'https://reels.example/about/' }],
      'en-GB',
    ],
  );
});

test('an element that has nothing in it is closed', async () => {
  for (const xml of [atomFeed(feedWith([])), await rssFeed(feedWith([]))])
    assert.doesNotMatch(xml, /><\/(?:link|atom:link)>/);
});

test('a series has its number as one, and what has no score no stars', async () => {
  const { film, ...item } = itemOf();
  const feed = feedWith([{ ...item, film: { ...film!, isSeries: true, rating: undefined } }]);
  for (const xml of [atomFeed(feed), await rssFeed(feed)]) {
    assert.deepEqual(
      ['tmdb:tvId', 'tmdb:movieId', 'letterboxd:memberRating'].map((name) => texts(xml, name)),
      [['42'], [], []],
    );
  }
  const [told] = (JSON.parse(jsonFeed(feed)) as { items: { _film: object }[] }).items;
  assert.deepEqual(told?._film, {
    about: 'https://films.example/',
    filmTitle: 'Rain',
    filmYear: 2024,
    tvId: 42,
  });
});

test('what there is nothing of is not there', async () => {
  const feed = feedWith([{ ...itemOf(), picture: undefined, film: undefined, categories: [] }]);
  for (const xml of [atomFeed(feed), await rssFeed(feed)])
    assert.doesNotMatch(xml, /media:content|letterboxd:film|<category/);
});

test('a post is carried as a review is, without a film', () => {
  const made = { url: 'https://films.example/posts/x/', html: '<p>x</p>', picture: undefined };
  const published = new Date('2024-03-01T10:00:00Z');
  const item = feedItem(
    {
      ...{ id: 'x', collection: 'posts' },
      data: {
        title: 'The\u0001 year',
        description: 'In\u0002 films.',
        published,
        tags: ['a', 'A', 'b'],
        aliases: [],
        draft: false,
      },
    },
    made,
  );
  assert.deepEqual(item, {
    ...{ ...made, id: made.url, title: 'The year', summary: 'In films.', published, updated: undefined },
    ...{ author: undefined, language: undefined, categories: ['a', 'b'], film: undefined },
  });
});

test('a review without a verdict or a score says nothing of them', () => {
  const { title, summary, film } = itemOf({ review: { verdict: undefined, scores: 'none' } });
  assert.deepEqual([title, summary, film?.rating], ['Rain (2024)', '', undefined]);
});
