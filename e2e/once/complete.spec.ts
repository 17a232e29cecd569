import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test } from '../visitor.ts';

test.use({ javaScriptEnabled: false });

for (const [kind, address] of Object.entries(EVERY_PAGE))
  test(`the page is complete without script: ${kind}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).not.toBeEmpty();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('contentinfo')).toBeVisible();
  });
