import type { Page } from 'playwright/test';
import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test } from '../visitor.ts';

test.use({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });

/** What reaches over the right edge of the screen; nothing where the page does not scroll sideways. */
const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    if (document.scrollingElement!.scrollWidth <= 320) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > 321,
    );
    return ['the page', ...wide.map(({ outerHTML }) => outerHTML.slice(0, 100))];
  });

for (const [kind, address] of Object.entries(EVERY_PAGE))
  test(`nothing scrolls sideways at 320 pixels: ${kind}`, async ({ page }) => {
    await page.goto(address);
    expect(await beyondTheEdge(page)).toEqual([]);
  });
