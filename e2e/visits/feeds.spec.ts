import { expect, test } from '../visitor.ts';

test('an address is copied with one press, which is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/feeds/');
  for (const [name, path] of [
    ['Everything as Atom', '/atom.xml'],
    ['Reviews as RSS', '/reviews/rss.xml'],
    ['Posts as JSON Feed', '/posts/feed.json'],
    ['harbour as RSS', '/tags/harbour/rss.xml'],
  ] as const) {
    await page.getByRole('button', { name: `Copy the address of ${name}`, exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(new RegExp(`Copied https://[^/]+${path}$`));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^https:\/\//);
    expect(new URL(copied).pathname).toBe(path);
  }
});

test('a press is seen, and the button can be pressed again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/feeds/');
  const first = page.getByRole('button', { name: /^Copy the address of Everything as Atom/ });
  await first.click();
  await expect(page.getByText('Copied', { exact: true })).toHaveCount(1);
  await expect(page.getByText('Copied', { exact: true })).toHaveCount(0);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await first.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/Copied https:/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/atom\.xml$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('addresses are links that lead to feeds, and no button that does nothing is shown', async ({
    page,
    request,
  }) => {
    await page.goto('/feeds/');
    await expect(page.getByRole('button')).toHaveCount(0);
    const links = page.getByRole('main').getByRole('link', { name: /\.(?:xml|json)$|^harbour$/ });
    await expect(links).toHaveCount(13);
    for (const link of await links.all()) {
      const { pathname } = new URL((await link.getAttribute('href'))!);
      const answer = await request.get(pathname);
      expect(answer.status(), pathname).toBe(200);
      expect(answer.headers()['content-type']).toMatch(/^application\/(?:atom\+xml|rss\+xml|feed\+json)/);
    }
  });
});

test('every page leads to the feeds', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await page.getByRole('contentinfo').getByRole('link', { name: /feed/i }).click();
  await expect(page).toHaveURL('/feeds/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feeds');
});
