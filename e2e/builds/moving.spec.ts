import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { build, emptyFolders, foldersOf } from '../build.ts';
import { OUTPUT } from '../folders.ts';
import { NOT_PROVED, buildBlog, findJekyll } from '../jekyll.ts';
import { pagesIn } from '../files/built.ts';
import { readFeed } from '../files/feeds.ts';
import { ORIGIN, answering, arrival, command, copyBlog, importBlog } from '../moving-blog.ts';
import { differences, headingOf, newScores, newText, oldScores, oldText, type Text } from './moving-text.ts';
import { faultsOf } from '../files/named.ts';

const jekyll = findJekyll();
const folders = foldersOf('moving');
const blog = join(OUTPUT, 'moving', 'blog');
const old = join(OUTPUT, 'moving', 'old');

/** Its scores and its rating disagree: it is a draft until its author has decided. */
const DISAGREES = 'film/review/2023/08/12/review-the-counterfeiter.html';

/** Made by Jekyll from everything there is: nothing that could be moved. */
const COMPUTED = ['archive/index.html'];

/** Pages that the new site makes itself. */
const ITS_OWN = ['404.html', 'index.html'];

test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  if (!jekyll) console.warn(NOT_PROVED);
});
test.skip(!jekyll, NOT_PROVED);

test('a blog moves with one command, is without errors, and builds', async () => {
  emptyFolders('moving');
  copyBlog(blog);
  buildBlog(jekyll ?? '', blog, old);

  const moved = await importBlog(folders, blog);
  expect(moved.status, moved.printed).toBe(0);
  const checked = await command('check', [], folders);
  expect(checked.status, checked.printed).toBe(0);
  const built = await build(folders, { SITE_URL: ORIGIN });
  expect(built.status, built.printed).toBe(0);
  expect(faultsOf(folders.site, '/')).toEqual([]);
});

const isWritten = (page: string): boolean => ![...COMPUTED, ...ITS_OWN, DISAGREES].includes(page);

/** The pages of the blog that were somebody's words, and where they are now; what leads nowhere is another test's. */
function written(): { page: string; was: string; is: string }[] {
  const pages = pagesIn(old)
    .filter((page) => isWritten(page) && arrival(old, encodeURI(`/${page}`)) === join(old, page))
    .flatMap((page) => {
      const is = arrival(folders.site, encodeURI(`/${page}`));
      return is === undefined ? [] : [{ page, was: join(old, page), is }];
    });
  expect(pages.length).toBeGreaterThan(15);
  return pages;
}

test('every address of the blog leads to where its page is now', () => {
  const addresses = pagesIn(old)
    .filter(isWritten)
    .flatMap((page) => [page, ...(page.endsWith('/index.html') ? [page.slice(0, -'index.html'.length)] : [])])
    .map((path) => encodeURI(`/${path}`));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    const file = arrival(folders.site, address);
    expect.soft(file, address).toBeDefined();
    // What the blog itself sent on arrives where its goal does.
    const goal = arrival(old, address)!.slice(old.length);
    expect.soft(file, address).toBe(arrival(folders.site, encodeURI(goal)));
  }
  expect(new Set(written().map(({ is }) => is)).size).toBe(written().length);
});

/** A day without a time, which is its first moment to Jekyll, and its noon here: the day that it is. */
const dayOf = (date: string | undefined): string | undefined =>
  date && new Date(Date.parse(date) + 8 * 3_600_000).toISOString().slice(0, 10);

test('a subscriber of the blog sees nothing twice, nothing vanish, and no other day', () => {
  const items = (site: string) =>
    readFeed(readFileSync(join(site, 'feed.xml'), 'utf8')).items.map(({ id, published, updated }) => ({
      id,
      published: dayOf(published),
      updated: dayOf(updated),
    }));
  const before = items(old).filter(({ id }) => id !== `${ORIGIN}/${DISAGREES.replace('.html', '')}`);
  expect(before.length).toBe(17);
  expect(items(folders.site)).toEqual(before);
});

test('entries in the feed link to their new pages', () => {
  const linked = (site: string) =>
    readFeed(readFileSync(join(site, 'feed.xml'), 'utf8')).items.flatMap(({ id, url }) =>
      id && url ? [[id, url] as const] : [],
    );
  const before = new Map(linked(old));
  for (const [id, url] of linked(folders.site))
    expect.soft(answering(folders.site, url), id).toBe(arrival(folders.site, before.get(id) ?? ''));
});

/** What the report says was dropped, replaced or computed, by page: nothing else may differ. */
const SIGNED = 'Author: Ada Quill (adaquill)';
const DIFFERENCES: Record<string, { lost?: string; gained?: string }> = {
  // Frames and sounds of other sites become links.
  '2021/11/11/sounds-and-frames.html': {
    gained:
      'https://open.spotify.com/embed/album/1aBcDeFgHiJkLmNoPqRsTu?utm_source=generator https://sounds.example/horn.mp3',
  },
  // What was a picture's title is its caption.
  'essays/2020/10/11/Café-Lumière-notes.html': { gained: 'The cups stay.' },
  // The site says itself whose trailer it is.
  'film review/2022/07/30/review-salt-harbour.html': { lost: 'Trailer for Salt Harbour (2022)' },
  'film/review/2025/06/08/review-ECHO-Harbour_2.html': { lost: 'Trailer for 回声 2 (2025)' },
  'film/review/2021/05/09/review-The-Lamplighter.html': {
    lost: `Trailer for The Lamplighter: Part Two (2021) ${SIGNED}`,
  },
  // A caption is plain text: its link follows it.
  'film review/2025/01/04/review-glass-orchard.html': { lost: SIGNED, gained: 'blown in Malmö' },
  'film/review/2023/01/01/review-midnight-ferry.html': { lost: SIGNED },
  // No reviews here: what their front matter says of the film would be gone.
  'film/review/2018/11/20/review-paper-moons.html': {
    lost: SIGNED,
    gained: 'Directed by Oskar Lind. Written by Oskar Lind. Rating: 3.5/5.',
  },
  'film/review/2023/03/05/review-comma-dust.html': {
    gained: 'Directed by Lio Brandt. Written by Lio Brandt. Rating: 5/10.',
  },
  // A picture on another site is a link to it: nothing is loaded from elsewhere.
  'recap/2023/index.html': { gained: "Somebody else's picture" },
};

/** One that was missing, one that is on another site. */
const NO_PICTURES = ['The deck at one in the morning', "Somebody else's picture"];

/** What a picture is said to show that no text of the author's describes. */
const UNDESCRIBED = 'The picture that opens “Comma, Dust (2023) - Review”';

test('no pictures lost', () => {
  for (const { page, was, is } of written())
    expect
      .soft(
        newText(is).pictures.filter((alt) => alt !== UNDESCRIBED),
        page,
      )
      .toEqual(oldText(was).pictures.filter((alt) => !NO_PICTURES.includes(alt)));
});

test('no code and no formulas lost', () => {
  const of = ({ code, formulas }: Text) => ({ code, formulas });
  for (const { page, was, is } of written()) expect.soft(of(newText(is)), page).toEqual(of(oldText(was)));
});

test('no words lost, and none put into the author’s mouth', () => {
  const found = Object.fromEntries(
    written().map(({ page, was, is }) => [page, differences(oldText(was).words, newText(is).words)]),
  );
  expect(found).toEqual(
    Object.fromEntries(written().map(({ page }) => [page, { lost: '', gained: '', ...DIFFERENCES[page] }])),
  );
});

/** Where the author signed: each page here says so itself. */
const SIGNATURE = 'https://github.com/adaquill';

/** Where a link arrives: another site's address as it is, a page of ours as its file. */
const goals = ({ links }: Text): string[] =>
  links
    .filter((href) => href !== SIGNATURE)
    .flatMap((href) =>
      new URL(href, ORIGIN).origin === ORIGIN ? (arrival(folders.site, href) ?? []) : href,
    );

test('every link and every video leads where it led', () => {
  for (const { page, was, is } of written())
    expect.soft(goals(newText(is)), page).toEqual(goals(oldText(was)));
});

/** Its title has no year: the film's is computed, and the report says so. */
const YEARLESS = { page: 'film/review/2019/06/01/review-tin-ears.html', year: '2019' };

test('titles are what they were', () => {
  const plain = (file: string) =>
    headingOf(file)
      .map((word) => word.replace(/^\((\d{4})\)$/, '$1'))
      .filter((word) => !['-', 'Review', 'Review:'].includes(word));
  for (const { page, was, is } of written())
    expect.soft(plain(is), page).toEqual([...plain(was), ...(page === YEARLESS.page ? [YEARLESS.year] : [])]);
});

/** The words of a note, whatever stood between its lines. */
const noteWords = (note: string): string[] =>
  note
    .replaceAll(/[“”]/g, '"')
    .split(/[\s;]+/)
    .filter((word) => !/^[-=]?$/.test(word));

test('scores are what they were, with their notes, and sum to the rating', () => {
  const reviews = written().filter(({ was }) => oldScores(oldText(was)).length > 0);
  expect(reviews).toHaveLength(6);
  for (const { page, was, is } of reviews) {
    const before = oldScores(oldText(was));
    const rows = newScores(is);
    const total = rows.pop();
    expect
      .soft(
        rows.map(({ score }) => score),
        page,
      )
      .toEqual(before.map(({ score }) => score));
    expect
      .soft(
        rows.map(({ note }) => noteWords(note)),
        page,
      )
      .toEqual(before.map(({ note }) => noteWords(note)));
    const [, rating] = /Rating: ([\d.]+)/.exec(readFileSync(was, 'utf8')) ?? [];
    expect.soft(total?.score, page).toBe(Number(rating));
  }
});
