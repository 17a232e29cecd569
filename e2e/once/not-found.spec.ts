import { expect, test } from '../visitor.ts';

test.use({ expected: /404/ });

test('an address that does not exist says so, and leads on', async ({ page }) => {
  const response = await page.goto('/reviews/no-such-film-1901/');
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle(/not found/i);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'The Lamplighter 2025' }).click();
  await expect(page).toHaveURL('/reviews/the-lamplighter-2025/');
});

test('what has not been published is not there', async ({ page }) => {
  for (const address of [
    '/reviews/unfinished-2025/',
    '/reviews/far-future-2099/',
    '/posts/unfinished-thoughts/',
    '/tags/hidden-draft/',
    '/tags/hidden-future/',
  ])
    expect((await page.goto(address))?.status(), address).toBe(404);
});
