import { expect, test } from '../visitor.ts';

test('a reader goes from the home page to the newest review, and on to the next', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'The Lamplighter 2025' }).click();

  await expect(page).toHaveURL('/reviews/the-lamplighter-2025/');
  await expect(page).toHaveTitle(/^The Lamplighter \(2025\)/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The Lamplighter\s+2025/);

  const neighbours = page.getByRole('navigation', { name: 'More reviews' });
  await expect(neighbours.getByRole('link')).toHaveCount(1);
  await neighbours.getByRole('link', { name: /Previous review.*Bartholomew Featherstonehaugh/ }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Slow and Entirely Unremarkable Voyage/);
  await neighbours.getByRole('link', { name: /Next review.*The Lamplighter/ }).click();
  await expect(page).toHaveURL('/reviews/the-lamplighter-2025/');
});

test('a review shows title, still, verdict, credits and dates before its text', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const review = page.getByRole('main').getByRole('article');
  await expect(review.getByRole('figure').first().getByRole('img')).toHaveAccessibleName(
    'A pale sun low over a dark blue horizon.',
  );
  await expect(review.getByRole('figure').first()).toContainText('The last lamp, or the first.');
  await expect(review.getByText('A man walks the same street for forty years')).toBeVisible();
  await expect(review.getByText('The Lamplighter: A Harbour Story')).toBeVisible();

  const credits = review.getByRole('listitem');
  await expect(credits.filter({ hasText: 'directed by' })).toHaveText(/Mara Quill/);
  await expect(credits.filter({ hasText: 'written by' })).toHaveText(/Mara Quill, Ivo Stern/);
  await expect(credits.filter({ hasText: 'music by' })).toHaveText(/Odile Brandt/);
  await expect(credits.filter({ hasText: 'edited by' })).toHaveText(/Petr Lund/);
  await expect(credits.filter({ hasText: 'reviewed by' })).toHaveText(/Ada Reel/);
  await expect(credits.locator('time')).toHaveText(['20 December 2025', '24 December 2025', '2 March 2025']);
  await expect(credits.locator('time').first()).toHaveAttribute('datetime', /^2025-12-20/);
});

test('a film that nobody wrote has no line for writers', async ({ page }) => {
  await page.goto('/reviews/nobody-wrote-this-2022/');
  await expect(page.getByRole('main').getByText('directed by')).toBeVisible();
  await expect(page.getByRole('main').getByText('written by')).toHaveCount(0);
});

test('a review leads to others by the same director, and none to itself', async ({ page }) => {
  await page.goto('/reviews/the-ferry-2022/');
  const section = page
    .getByRole('main')
    .locator('section', { has: page.getByRole('heading', { name: 'By the same director' }) });
  await expect(section.getByRole('heading').getByRole('link')).toHaveText([/The Lamplighter/]);

  await page.goto('/reviews/nobody-wrote-this-2022/');
  await expect(page.getByRole('heading', { name: 'By the same director' })).toHaveCount(0);
});

test('a reference leads to its formula, whose number stands at the edge', async ({ page }) => {
  await page.goto('/posts/numbered-formulas/');
  const text = page.getByRole('main').locator('.prose');
  await text.getByRole('link', { name: '(5)' }).click();
  await expect(page).toHaveURL(/#eqn-long$/);
  await expect(page.locator('#eqn-long')).toBeInViewport();
  const [formula, tag] = [
    page.locator('math').filter({ hasText: '(8)' }),
    page.getByText('(8)', { exact: true }),
  ];
  const edge = ({ x, width }: { x: number; width: number }) => Math.round(x + width);
  expect(edge((await tag.boundingBox())!)).toBe(edge((await formula.boundingBox())!));
});

test('a spoiler stays closed until it is opened', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const secret = page.getByText('The lamps go out');
  await expect(secret).toBeHidden();
  await page.getByText('the ending').click();
  await expect(secret).toBeVisible();
});

test('a still in the text shows its caption and credit', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const still = page.getByRole('figure').filter({ hasText: 'Lamp eleven, from the quay.' });
  await expect(still).toContainText('Test Pictures');
  await expect(still.getByRole('img')).toHaveAccessibleName('A white disc above green water.');
});

test('a long post has a table of contents that leads to its sections', async ({ page }) => {
  await page.goto('/posts/notes-on-light/');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('link').filter({ hasNotText: 'Footnotes' })).toHaveText([
    'Lamps',
    'Shadows',
    'Reflections',
    'Dust',
    'Switching off',
  ]);
  await contents.getByRole('link', { name: 'Reflections' }).click();
  await expect(page).toHaveURL(/#reflections$/);
  await expect(page.getByRole('heading', { name: 'Reflections' })).toBeInViewport();

  await page.goto('/posts/short-note/');
  await expect(contents).toHaveCount(0);
});

test('code, sums, tables and footnotes are what they look like', async ({ page }) => {
  await page.goto('/posts/notes-on-light/');
  await expect(page.locator('pre code .token.keyword').first()).toBeVisible();
  await expect(page.locator('math[display="block"]').first()).toBeVisible();
  await expect(page.getByText('It costs $5 to run and $10 to repair.')).toBeVisible();
  await expect(page.getByRole('table').first().getByRole('columnheader')).toHaveText([
    'Lamp',
    'Watts',
    'Colour',
    'Seen',
  ]);
  await expect(page.getByRole('cell', { name: '60' })).toHaveCSS('text-align', /^(right|end)$/);
  await expect(page.getByRole('cell', { name: 'white' })).toHaveCSS('text-align', 'center');
  await expect(page.getByRole('checkbox')).toHaveCount(2);

  await page.getByRole('link', { name: '1', exact: true }).first().click();
  await expect(page.getByText('Said of critics, too, with')).toBeInViewport();
});

test('quotes and dashes are set as a printer would', async ({ page }) => {
  await page.goto('/posts/torture/');
  await expect(
    page.getByText('“Smart quotes” – en dash — em dash… ellipsis, 2 making of. It’s ‘single’.'),
  ).toBeVisible();
});
