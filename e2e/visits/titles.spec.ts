import type { Page } from 'playwright/test';
import { expect, test } from '../visitor.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('markup in any field is text, in the page and in its head', async ({ page }) => {
  await page.goto('/reviews/script-2022/');
  await expect(title(page)).toContainText('The "Quote" & the </script><b>Tag</b>');
  await expect(page).toHaveTitle(/The "Quote" & the <\/script><b>Tag<\/b>/);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    'content',
    `She said "no" </script><script>alert('verdict')</script> & meant it. <script> <style>`,
  );
  await expect(page.getByText(`</script><script>alert('note')</script>`)).toBeVisible();
  await expect(page.getByText(`</figcaption><script>alert('caption')</script>`)).toBeVisible();
  await expect(page.getByText(`O'Neill <b>Jr</b>`)).toBeVisible();
  await expect(page.getByRole('figure').first().getByRole('img')).toHaveAttribute(
    'alt',
    '"Quoted" <b>alt</b> & more',
  );
});

test('a Chinese title is marked as Chinese', async ({ page }) => {
  await page.goto('/reviews/雨中的图书馆-2024/');
  await expect(title(page).locator('[lang="zh-Hans"]')).toHaveText('雨中的图书馆');
});

test('an Arabic title runs from right to left, and its year stays beside it', async ({ page }) => {
  await page.goto('/reviews/dawn-cafe-2023/');
  const name = title(page).locator('[lang="ar"]');
  await expect(name).toHaveText('مقهى الفجر (الجزء 2)');
  await expect(name).toHaveCSS('direction', 'rtl');
  await expect(page.locator('html')).toHaveCSS('direction', 'ltr');
});

test('an emoji stays whole', async ({ page }) => {
  await page.goto('/reviews/goodbye-robot-2023/');
  await expect(title(page)).toContainText('Goodbye 👋🏽, Robot 🤖');
  await expect(page.getByText('It waves. You wave back. 👩‍👩‍👧‍👦')).toBeVisible();
});

for (const [what, address] of [
  ['a short', '/reviews/the-ferry-2022/'],
  ['a long', '/reviews/a-long-title-2025/'],
  ['an unbreakable', '/reviews/donaudampfschifffahrt-2024/'],
] as const)
  test(`${what} title is seen whole, on the first screen`, async ({ page }) => {
    await page.goto(address);
    const box = await title(page).boundingBox();
    const { width, height } = page.viewportSize()!;
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    expect(box!.y).toBeLessThan(height);
    const isCut = await title(page).evaluate((element) => element.scrollWidth > element.clientWidth + 1);
    expect(isCut).toBe(false);
  });
