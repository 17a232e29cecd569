import type { Page } from 'playwright/test';
import { violations } from '../axe.ts';
import { expect, test } from '../visitor.ts';

const titles = (page: Page) =>
  page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search titles and names' });
const status = (page: Page) => page.getByRole('search').locator('..').getByRole('status');
const more = (page: Page) => page.locator('summary', { hasText: 'More' });
const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** All that a row shows, but for the names that pictures and styles are given by a build. */
const shown = (page: Page, title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title }) })
    .evaluate((row) => ({
      text: row.textContent.replaceAll(/\s+/g, ' ').trim(),
      drawn: [...row.querySelectorAll('path')].map((path) => path.getAttribute('d')),
      to: row.querySelector('a')!.href,
      size: [row.clientWidth, row.clientHeight],
      headed: row.querySelector('h2')!.className,
      isPictured: row.querySelector('img') !== null,
    }));

test('nothing is fetched before a control is touched, nothing moves when one is', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/reviews/', { waitUntil: 'networkidle' });
  const scripts = () => fetched.filter((path) => /\.js(?:on)?$/.test(path));
  expect(scripts()).toEqual([]);
  await expect(status(page)).toHaveText('36 reviews');
  const before = await search(page).boundingBox();
  await search(page).fill('lamp');
  await expect(titles(page)).toHaveText([/The Lamplighter/]);
  expect(await search(page).boundingBox()).toEqual(before);
  expect(scripts()).toEqual([expect.stringMatching(/\.js$/), '/reviews/index.json', '/reviews/stills.json']);
});

test('a row that was found looks as it does in the list', async ({ page }) => {
  for (const [title, text] of [
    ['The Lamplighter', 'lamplighter'],
    ['The Ferry', 'ferry'],
    ['“Quote”', 'quote'],
    ['雨中的图书馆', '图书'],
  ] as const) {
    await page.goto('/reviews/');
    if ((await page.getByRole('link', { name: title }).count()) === 0) await page.goto('/reviews/page/2/');
    const listed = await shown(page, title);
    await page.goto(`/reviews/?q=${text}`);
    await expect(status(page)).toHaveText('1 review');
    await expect.poll(() => shown(page, title)).toEqual(listed);
  }
});

test('what is typed is one step back, a choice another', async ({ page }) => {
  await page.goto('/reviews/');
  await search(page).pressSequentially('the');
  await expect(page).toHaveURL('/reviews/?q=the');
  await expect(page).toHaveTitle(/^“the” – Reviews/);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect(page).toHaveURL('/reviews/?q=the&sort=title');
  await expect(page).toHaveTitle(/^“the”, Title – Reviews/);
  const found = await titles(page).allTextContents();

  await page.goBack();
  await expect(page).toHaveURL('/reviews/?q=the');
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL('/reviews/');
  await expect(search(page)).toHaveValue('');
  await expect(titles(page)).toHaveCount(24);
  await expect(page).toHaveTitle(/^Reviews/);
  await page.goForward();
  await page.goForward();
  await expect(titles(page)).toHaveText(found);

  await page.reload();
  await expect(titles(page)).toHaveText(found);
  await expect(search(page)).toHaveValue('the');
});

test('a reader weighs by keyboard what counts, and has a total beside the rating', async ({ page }) => {
  await page.goto('/reviews/');
  await more(page).focus();
  await page.keyboard.press('Enter');
  const story = page.getByRole('slider', { name: 'Story/Screenplay' });
  await expect(story).toHaveValue('2');
  await story.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL('/reviews/?weight-story=0');
  await expect(story).toBeFocused();
  await expect(titles(page)).toHaveCount(24);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'The Lamplighter' }) });
  // 7.5 without the 1.5 of 2 that its story has: 6 of 8.
  await expect(row).toContainText('7.5 out of 10');
  await expect(row).toContainText('7.5 by my weights');
  await page.keyboard.press('End');
  // And with them twice: 9 of 12.
  await expect(page).toHaveURL('/reviews/?weight-story=4');
  const totals = await page.getByText(/by my weights/).allTextContents();
  const numbers = totals.map((text) => Number.parseFloat(text));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));

  await page.getByRole('button', { name: 'As the critic has it' }).click();
  await expect(page).toHaveURL('/reviews/');
  await expect(story).toHaveValue('2');
});

/** Where the panel stands open, with a filter and weights set: chips, choices and totals are all there. */
const OPEN = '/reviews/?decade=2010&weight-story=0.5';

async function visitOpen(page: Page): Promise<void> {
  await page.goto(OPEN);
  await expect(chip(page, 'Remove: 2010s')).toBeVisible();
  await expect(page.getByText(/by my weights/).first()).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Bonus' })).toBeVisible();
}

test('the open panel is right for everybody, in either theme, and fits the screen', async ({ page }) => {
  await visitOpen(page);
  expect.soft(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('the open panel is walked through by keyboard, down the page, and nothing is left out', async ({
  page,
}) => {
  await visitOpen(page);
  const controls = page
    .locator('.finding')
    .locator('input, select, summary, button')
    .filter({ visible: true });
  await search(page).focus();
  const tops: number[] = [];
  for (let step = 1; step < (await controls.count()); step++) {
    await page.keyboard.press('Tab');
    const focused = page.locator('.finding :focus-visible');
    await expect(focused).toHaveCount(1);
    tops.push(await focused.evaluate((control) => control.getBoundingClientRect().top + scrollY));
  }
  // What stands in one row is of different heights.
  const ROW = 40;
  expect(tops.filter((top, at) => top < (tops[at - 1] ?? 0) - ROW)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.locator('.finding [role=search] :focus').count()).toBe(0);
});

test('a choice says how many reviews it leaves, and a chip takes it back', async ({ page }) => {
  await page.goto('/reviews/');
  await more(page).click();
  const decade = page.getByRole('combobox', { name: 'Decade' });
  const option = decade.locator('option[value="2010"]');
  await expect(option).toHaveText(/^2010s \(\d+\)$/);
  const [, count] = /\((\d+)\)/.exec((await option.textContent())!)!;
  await decade.focus();
  await decade.selectOption('2010');
  await expect(decade).toBeFocused();
  await expect(status(page)).toHaveText(`${count} reviews`);
  await page.getByRole('spinbutton', { name: 'Rating from' }).fill('9.9');
  await expect(status(page)).toHaveText('There is no such review.');
  await expect(page).toHaveTitle(/^2010s, From 9.9 – Reviews/);

  await chip(page, 'Remove: From 9.9').focus();
  await page.keyboard.press('Enter');
  await expect(chip(page, 'Remove: 2010s')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/reviews/');
  await expect(search(page)).toBeFocused();
  await expect(titles(page)).toHaveCount(24);
});

test('what is found is shown a page at a time', async ({ page }) => {
  await page.goto('/reviews/?sort=year');
  await expect(titles(page)).toHaveCount(24);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(titles(page)).toHaveCount(36);
  await expect(titles(page).nth(24)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

test.describe('where the list cannot be fetched', () => {
  test.use({ expected: /index\.json|ERR_FAILED|Failed to load/ });
  test('it says so, and asks again', async ({ page }) => {
    await page.route('**/reviews/index.json', (route) => route.abort());
    await page.goto('/reviews/');
    await search(page).fill('lam');
    await expect(status(page)).toHaveText('The list could not be fetched. Try again.');
    await expect(titles(page)).toHaveCount(24);
    await page.unroute('**/reviews/index.json');
    await search(page).fill('lamp');
    await expect(titles(page)).toHaveText([/The Lamplighter/]);
  });
});
