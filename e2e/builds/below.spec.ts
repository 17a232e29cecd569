import { build, foldersOf, foldersWithPictures } from '../build.ts';
import { addressFaults } from '../files/feed-addresses.ts';
import { feedsIn, readFeed } from '../files/feeds.ts';
import { faultsOf } from '../files/named.ts';
import { pagesIn } from '../files/built.ts';
import { writeContent } from '../fixture.ts';
import { host } from '../host.ts';
import { freePort } from '../port.ts';
import { expect, test } from '../visitor.ts';

/** A site that lives below the root of its host. */
const folders = foldersOf('base');
const BASE = { BASE_PATH: '/films' };

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;

test.use({ baseURL: origin });

test.describe.configure({ mode: 'serial' });

test('a site below the root of its host names what is there', async () => {
  writeContent(foldersWithPictures('base').content);
  const { status, printed } = await build(folders, BASE);
  expect(status, printed).toBe(0);
  expect(pagesIn(folders.site).length).toBeGreaterThan(40);
  expect(faultsOf(folders.site, '/films/')).toEqual([]);
  expect(printed).not.toContain('src/addresses.ts');
});

test('its feeds are below it, too, and name what is there', () => {
  expect(addressFaults(folders.site, '/films/')).toEqual([]);
  const { self, page, items } = readFeed(feedsIn(folders.site)['reviews/rss.xml']!);
  expect([self, page, items[0]?.url].map((address) => new URL(address!).pathname)).toEqual([
    '/films/reviews/rss.xml',
    '/films/reviews/',
    '/films/reviews/the-lamplighter-2025/',
  ]);
  // Ids stay as they are wherever the site goes.
  expect(items[0]?.id).toBe('https://example.org/film/review/lamplighter');
});

test('a reader walks through it', async ({ page }) => {
  const server = host(folders, port, BASE);
  try {
    const home = `${origin}/films/`;
    const answers = () =>
      fetch(home).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(answers).toBe(200);
    await page.goto(home);
    await page
      .getByRole('link', { name: /The Lamplighter/ })
      .first()
      .click();
    await expect(page).toHaveURL(`${home}reviews/the-lamplighter-2025/`);
    await page.getByRole('link', { name: 'the notes on light' }).click();
    await expect(page).toHaveURL(`${home}posts/notes-on-light/#lamps`);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Scores' }).click();
    await expect(page).toHaveURL(`${home}scores/`);
    // An address is there before the page is, and its keys come last.
    await page.waitForLoadState();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('lamp');
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /The Lamplighter/ })
      .click();
    await expect(page).toHaveURL(`${home}reviews/the-lamplighter-2025/`);
    await page.goto(`${home}film/review/2025/12/20/review-lamplighter.html`);
    await expect(page).toHaveURL(`${home}reviews/the-lamplighter-2025/`);
  } finally {
    server.kill();
  }
});
