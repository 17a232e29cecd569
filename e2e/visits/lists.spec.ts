import type { Page } from 'playwright/test';
import { expect, test } from '../visitor.ts';

const titles = (page: Page) =>
  page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link');
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' });

test('reviews stand newest first, 24 a page', async ({ page }) => {
  await page.goto('/reviews/');
  await expect(titles(page)).toHaveCount(24);
  await expect(titles(page).first()).toHaveText(/The Lamplighter/);
  await expect(titles(page).nth(1)).toHaveText(/Bartholomew Featherstonehaugh/);
  await expect(pages(page)).toContainText('Page 1 of 2');
  await expect(pages(page).getByRole('link', { name: 'Newer' })).toHaveCount(0);

  await expect(pages(page).locator('[aria-current="page"]')).toHaveText('1');
  await pages(page).getByRole('link', { name: 'Page 2' }).click();
  await expect(page).toHaveURL('/reviews/page/2/');
  await page.goBack();
  await pages(page).getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL('/reviews/page/2/');
  await expect(page).toHaveTitle(/page 2/i);
  await expect(titles(page)).toHaveCount(12);
  await expect(titles(page).last()).toHaveText(/The Projectionist: A Life\s+2020/);
  await expect(pages(page).getByRole('link', { name: 'Older' })).toHaveCount(0);

  await pages(page).getByRole('link', { name: 'Newer' }).click();
  await expect(page).toHaveURL('/reviews/');
});

test('reviews of the same day stand in the order of their addresses', async ({ page }) => {
  await page.goto('/reviews/');
  const all = await titles(page).allTextContents();
  const [a, b] = ['Equal A', 'Equal B'].map((title) => all.findIndex((text) => text.includes(title)));
  expect(b).toBe(a! + 1);
});

test('a tag leads to all that carries it, reviews and posts', async ({ page }) => {
  await page.goto('/reviews/the-ferry-2022/');
  await page.getByRole('list', { name: 'Tags' }).getByRole('link', { name: 'harbour' }).click();
  await expect(page).toHaveURL('/tags/harbour/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('harbour');
  await expect(titles(page)).toHaveText([
    /The Lamplighter/,
    /Bartholomew Featherstonehaugh/,
    /The Ferry/,
    /Notes on light/,
  ]);
});

test('a tag in another script, or full of marks, has a page', async ({ page }) => {
  await page.goto('/reviews/雨中的图书馆-2024/');
  await page.getByRole('list', { name: 'Tags' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('图书馆');

  await page.goto('/reviews/script-2022/');
  await page.getByRole('list', { name: 'Tags' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“quoted” & <b>bold</b>');
});

test('posts stand newest first, each with its date', async ({ page }) => {
  await page.goto('/posts/');
  await expect(titles(page)).toHaveText([
    'Looking back on 2025',
    'Notes on light',
    /^Torture/,
    'A post that imports',
    /^A & B < C > D/,
    'A post with a widget',
    'A short note',
    'Numbered formulas',
    'أضواء السينما في القاهرة',
  ]);
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('30 December 2025');
});

test('home shows one lead review, recent reviews and recent posts, each once', async ({ page }) => {
  await page.goto('/');
  const addresses = await page
    .getByRole('main')
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ pathname }) => pathname));
  expect(addresses[0]).toBe('/reviews/the-lamplighter-2025/');
  expect(new Set(addresses).size).toBe(addresses.length);
  await page.getByRole('main').getByRole('link', { name: 'All reviews' }).click();
  await expect(page).toHaveURL('/reviews/');
});

test('who made several films leads to all of them; a name without a page is text', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const writers = page.getByRole('listitem').filter({ hasText: 'written by' });
  await expect(writers).toHaveText('written by Mara Quill, Ivo Stern');
  await expect(writers.getByRole('link')).toHaveText(['Ivo Stern']);
  await page.getByRole('listitem').filter({ hasText: 'directed by' }).getByRole('link').click();
  await expect(page).toHaveURL('/directors/mara-quill/');
  await expect(titles(page)).toHaveText([/The Lamplighter/, /The Ferry/]);
  await expect(page.getByRole('main')).toContainText('On average 7 of 10.');
});

test('reviews are found by rating, by year and by decade', async ({ page }) => {
  const ways = page.getByRole('navigation', { name: 'Ways to browse' });
  await page.goto('/reviews/');
  await ways.getByRole('link', { name: 'By rating' }).click();
  await expect(titles(page).first()).toHaveText(/Bartholomew Featherstonehaugh/);
  await ways.getByRole('link', { name: 'By year' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    ...['2025', '2024', '2023', '2022', '2021', '2020'],
  ]);
  await ways.getByRole('link', { name: '2010s' }).click();
  await expect(titles(page)).toHaveText([/No. 22/, /No. 21/, /No. 20/]);
});

test('the navigation says where one is', async ({ page }) => {
  for (const [name, address] of [
    ['Reviews', '/reviews/'],
    ['Posts', '/posts/'],
    ['Scores', '/scores/'],
    ['About', '/about/'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('banner').getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
});
