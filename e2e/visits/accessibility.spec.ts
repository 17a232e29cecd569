import { violations } from '../axe.ts';
import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

test('axe finds nothing wrong in either theme', ({ page }) =>
  walk(page, EVERY_PAGE, async (kind) => {
    // What is closed is judged as well.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect.soft(await violations(page), kind).toEqual([]);
  }));
