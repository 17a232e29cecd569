import { expect, type Page } from 'playwright/test';

/** The window and the page of the search, as tests speak of them. */

export const control = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: 'Search', exact: true });
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const field = (page: Page) => page.getByRole('searchbox', { name: 'Titles, names, words' });
export const status = (page: Page) => page.locator('[data-search]').getByRole('status');
export const rows = (page: Page) => page.locator('[data-search]').getByRole('listitem');
export const titles = (page: Page) => rows(page).getByRole('heading').getByRole('link');
export const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });

/** Asks on the page of the search. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.goto(`/search/?${String(new URLSearchParams({ q: text }))}`);
  await expect(status(page)).not.toBeEmpty();
}
