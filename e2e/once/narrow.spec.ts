import type { Page } from 'playwright/test';
import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

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

test('nothing scrolls sideways at 320 pixels', ({ page }) =>
  walk(page, EVERY_PAGE, async (kind) => {
    expect.soft(await beyondTheEdge(page), kind).toEqual([]);
  }));
