import { expect, test } from '../visitor.ts';

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print', colorScheme: 'dark' }));

test('a printed review is its text and its scores', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const text of [
    'The street goes down to the water',
    'Nothing happens to him',
    'There is a second film',
    'Then the credits',
  ])
    await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByRole('table', { name: 'The score' })).toBeVisible();
});

for (const chosen of [undefined, 'dark', 'light'])
  test(`paper is white and ink is dark, whatever the screen shows: ${chosen ?? 'as the system, dark'}`, async ({
    page,
  }) => {
    if (chosen) await page.addInitScript((theme) => localStorage.setItem('theme', theme), chosen);
    await page.goto('/reviews/the-lamplighter-2025/');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.getByText('Nothing happens to him')).toHaveCSS('color', /^rgb\(\d\d?, \d\d?, \d\d?\)$/);
  });

test('the lead of the home page is printed in ink, below its picture', async ({ page }) => {
  await page.goto('/');
  const lead = page.getByRole('main').getByRole('article');
  for (const words of [lead.getByRole('heading'), lead.getByText('A man walks the same street')])
    await expect(words).toHaveCSS('color', /^rgb\(\d\d?, \d\d?, \d\d?\)$/);
  await expect(lead.locator('.strip path').last()).toHaveCSS('fill', /^rgb\(\d\d?, \d\d?, \d\d?\)$/);
  const [picture, title] = [
    await lead.locator('img').boundingBox(),
    await lead.getByRole('heading').boundingBox(),
  ];
  expect(title!.y).toBeGreaterThanOrEqual(picture!.y + picture!.height);
});

test('a score table is printed whole, with one total', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const table = page.getByRole('table', { name: 'The score' });
  await expect(table).toHaveCSS('break-inside', 'avoid');
  // What is a footer is printed on every page that the table is on.
  await expect(table.locator('tfoot')).not.toHaveCSS('display', 'table-footer-group');
});

test('no entry of a list is printed on two pages', async ({ page }) => {
  await page.goto('/reviews/');
  await expect(page.getByRole('main').getByRole('listitem').first()).toHaveCSS('break-inside', 'avoid');
});

test('what only a screen can use is not printed', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.goto('/feeds/');
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a picture that comes late on screen is printed', async ({ page }) => {
  await page.goto('/posts/notes-on-light/');
  await expect(page.getByRole('img', { name: 'The same disc, as a Markdown picture' })).toBeVisible();
});

test('printed pages hold the whole text', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const { width } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(width).toBe(0);
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
});
