import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

test.use({ javaScriptEnabled: false });

test('every page is complete without script', ({ page }) =>
  walk(page, EVERY_PAGE, async (kind) => {
    await expect.soft(page.getByRole('heading', { level: 1 }), kind).toHaveCount(1);
    await expect.soft(page.getByRole('main'), kind).not.toBeEmpty();
    await expect.soft(page.getByRole('banner'), kind).toBeVisible();
    await expect.soft(page.getByRole('contentinfo'), kind).toBeVisible();
  }));
