import { expect, test } from '../visitor.ts';

test.use({ javaScriptEnabled: false });

test('the whole site can be read', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Reviews' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL('/reviews/page/2/');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'The score' })).toBeVisible();
});

test('the trailer is a link to the video', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const link = page.getByRole('link', { name: /Play the trailer/ });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=lampLight01&t=65');
});

test('a spoiler opens', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await page.getByText('the ending').click();
  await expect(page.getByText('The lamps go out')).toBeVisible();
});

test('who searches is told how else to find what is here', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/');
  await expect(page.getByText('Searching needs JavaScript.')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  const ways = page.getByRole('navigation', { name: 'Ways to browse' });
  for (const name of [
    'All reviews',
    'All posts',
    'Diary',
    'By rating',
    'By year',
    'Seafaring',
    '2020s',
    'harbour',
  ])
    await expect(ways.getByRole('link', { name, exact: true })).toBeVisible();
});

test('the theme switch, which could do nothing, is not shown', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /theme/i })).toHaveCount(0);
});

for (const [scheme, ground] of [
  ['light', 'rgb(244, 239, 228)'],
  ['dark', 'rgb(19, 16, 17)'],
] as const)
  test.describe(`on a ${scheme} system`, () => {
    test.use({ colorScheme: scheme });
    test('the page is as the system is', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('html')).toHaveCSS('background-color', ground);
    });
  });
