import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { pagesIn } from './built.ts';
import { addressFaults } from './feed-addresses.ts';
import { feedsIn, originOf, readFeed, type Item, type JsonFeed } from './feeds.ts';
import { carriedBy, publishedIn } from './published.ts';

const folders = foldersOf('main');
const { site } = folders;
const documents = feedsIn(site);
const home = originOf(site);

const SECTIONS = ['', 'reviews/', 'posts/'];
const FORMATS = ['atom.xml', 'rss.xml', 'feed.json'];

test('there is a feed of everything, of reviews and of posts in each format, one of each tag, and the old blog’s', () => {
  const paths = Object.keys(documents);
  expect(paths).toEqual(
    expect.arrayContaining([
      ...SECTIONS.flatMap((section) => FORMATS.map((format) => section + format)),
      'feed.xml',
    ]),
  );
  const tagPages = pagesIn(site).filter((page) => /^tags\/[^/]+\/index\.html$/.test(page));
  expect(tagPages.length).toBeGreaterThan(5);
  expect(paths.filter((path) => path.startsWith('tags/'))).toEqual(
    tagPages.map((page) => page.replace('index.html', 'rss.xml')),
  );
});

test('the old blog’s feed is the Atom feed but for its own address', () => {
  const self = (path: string) => `rel="self" href="${home}${path}"`;
  expect(documents['feed.xml']).toBe(documents['atom.xml']?.replace(self('atom.xml'), self('feed.xml')));
});

for (const [path, text] of Object.entries(documents))
  test(`${path} is well-formed, says where it is, and carries each entry once, as it was written`, () => {
    const { self, page, items } = readFeed(text);
    expect(decodeURI(self ?? '')).toBe(home + path);
    expect(decodeURI(page ?? '')).toBe(home + path.replace(/^atom\/\d+\.xml$|[^/]+$/, ''));
    expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object|>null<|[:[,]\s*null\b/);
    // Nothing stands in for a character that XML can't hold, either.
    expect(text).not.toMatch(/&#(?:x0?|0?)[0-8];/);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);

    // Viewings are no entries: what the diary's feed carries, diary.spec.ts asks.
    if (path.startsWith('diary/')) return;
    const all = publishedIn(folders);
    const carried = carriedBy(path, all) ?? all.filter(({ id }) => items.some((item) => item.id === id));
    expect(items.map(({ html: _html, picture: _picture, ...rest }) => rest)).toEqual(
      carried.map(({ id, url, title, summary, author, published, updated, categories, film }) => ({
        ...{ id, url, title, summary, author, published, updated, categories, film },
      })),
    );
  });

for (const [slug, tag] of [
  ['harbour', 'harbour'],
  ['making-of', 'making of'],
  ['图书馆', '图书馆'],
  ['tag', ']]> & <tag>\u0003'],
] as const)
  test(`the feed of a tag carries what its page lists: ${slug}`, () => {
    const tagged = publishedIn(folders).filter(({ tags }) => tags.includes(tag));
    expect(readFeed(documents[`tags/${slug}/rss.xml`]!).items.map(({ id }) => id)).toEqual(
      tagged.map(({ id }) => id),
    );
  });

test('an entry is the same in every feed and format', () => {
  const items = new Map<string | undefined, [string, Item][]>();
  for (const [path, text] of Object.entries(documents))
    for (const item of readFeed(text).items)
      items.set(item.id, [...(items.get(item.id) ?? []), [path, item]]);
  const entries = [...items.keys()].filter((id) => !id?.includes(':diary/'));
  expect(entries.length).toBe(publishedIn(folders).length);
  for (const [id, copies] of items) {
    const [[, first]] = copies as [[string, Item]];
    const others = copies.filter(([, copy]) => JSON.stringify(copy) !== JSON.stringify(first));
    expect(
      others.map(([path]) => path),
      id,
    ).toEqual([]);
  }
});

test('everything a feed names on this site is there', () => {
  expect(addressFaults(site, '/')).toEqual([]);
});

test('a JSON feed has the shape of version 1.1', () => {
  for (const section of SECTIONS) {
    const feed = JSON.parse(documents[`${section}feed.json`]!) as JsonFeed;
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.stringMatching(/./),
      home_page_url: home + section,
      feed_url: `${home}${section}feed.json`,
      authors: [{ name: 'Ada Reel' }],
      language: 'en-GB',
    });
    for (const item of feed.items) {
      expect(item.id).toEqual(expect.any(String));
      expect(item.date_published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
      for (const extension of Object.keys(item).filter((key) => key.startsWith('_')))
        expect(item).toHaveProperty(`${extension}.about`);
    }
  }
});

/** The feeds that a page says are about it, by path from the root. */
const announcedBy = (page: string): string[] =>
  [
    ...readFileSync(join(site, page), 'utf8').matchAll(
      /<link rel="alternate" type="application\/(?:atom\+xml|rss\+xml|feed\+json)" title="[^"]*" href="([^"]+)"/g,
    ),
  ].map(([, address = '']) => decodeURI(address));

test('every page tells of the feed of everything, and a list of its own, all of which are there', () => {
  const pages = pagesIn(site).filter(
    (page) => !readFileSync(join(site, page), 'utf8').includes('http-equiv="refresh"'),
  );
  expect(pages.length).toBeGreaterThan(40);
  const whole = FORMATS.map((format) => home + format);
  const faults = pages.flatMap((page) => {
    const [, list = ''] =
      /^(reviews\/|posts\/|tags\/[^/]+\/|diary\/)(?:page\/\d+\/|\d{4}\/)?index\.html$/.exec(page) ?? [];
    const own = list === '' ? [] : list.startsWith('tags/') ? ['rss.xml'] : FORMATS;
    const wanted = [...own.map((format) => home + list + format), ...whole];
    const announced = announcedBy(page);
    return announced.toSorted().join() === wanted.toSorted().join() ? [] : [`${page}: ${announced.join()}`];
  });
  expect(faults).toEqual([]);
  const addresses = new Set(pages.flatMap(announcedBy));
  expect([...addresses].filter((address) => !(address.slice(home.length) in documents))).toEqual([]);
});
