import type { Page } from 'playwright/test';
import { violations } from '../axe.ts';
import { ask, control, dialog, field, row, rows } from '../searching.ts';
import { expect, test } from '../visitor.ts';

test('the window is left by its button, and beside it', async ({ page }) => {
  await page.goto('/');
  await control(page).click();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toBeHidden();
  await control(page).click();
  await expect(dialog(page)).toBeVisible();
  const { height } = page.viewportSize()!;
  await page.mouse.click(5, height - 5);
  await expect(dialog(page)).toBeHidden();
});

test('from the window, Enter leads to the page of the search', async ({ page }) => {
  await page.goto('/');
  await control(page).click();
  await field(page).fill('ferry & tea');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=ferry+%26+tea');
  await expect(field(page)).toHaveValue('ferry & tea');
});

/** All that a row shows besides its sentence. */
const shown = (page: Page, title: string) =>
  row(page, title).evaluate((item) => ({
    title: item.querySelector('h2')!.textContent,
    figures: item.querySelector('.figures')!.textContent.replaceAll(/\s+/g, ' ').trim(),
    drawn: [...item.querySelectorAll('path')].map((path) => path.getAttribute('d')),
    still: item.querySelector('img')?.getAttribute('srcset'),
    headed: item.querySelector('h2')!.className,
    columns: [...item.children].slice(0, 2).map((column) => column.getBoundingClientRect().left),
    size: getComputedStyle(item.querySelector('h2')!).fontSize,
  }));

for (const [title, list, text] of [
  ['The Lamplighter', '/reviews/', 'lamplighter'],
  ['雨中的图书馆', '/reviews/', '图书馆'],
  ['Notes on light', '/posts/', 'gaffer'],
] as const)
  test(`${title} looks as it does in the list`, async ({ page }) => {
    await page.goto(list);
    const listed = await shown(page, title);
    await ask(page, text);
    expect(await shown(page, title)).toEqual(listed);
  });

test('axe finds nothing wrong with what was found, on the page and in the window', async ({ page }) => {
  await ask(page, 'the');
  expect.soft(await violations(page), 'page').toEqual([]);
  await page.goto('/reviews/');
  await control(page).click();
  expect.soft(await violations(page), 'window, empty').toEqual([]);
  await field(page).fill('the');
  await expect(rows(page)).toHaveCount(8);
  expect.soft(await violations(page), 'window').toEqual([]);
});
