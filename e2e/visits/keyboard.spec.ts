import type { Page } from 'playwright/test';
import { PAGE_KINDS } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

test('the first stop skips to the content', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

interface Stop {
  readonly place: number;
  readonly name: string;
  readonly isSeen: boolean;
}

/** What has the focus: its place among all elements, and whether a visitor sees that it has it. */
const currentStop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A link that covers a whole row draws its outline around that.
    const outlines = [getComputedStyle(element), getComputedStyle(element, '::after')];
    const isOutlined = outlines.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    );
    const { width, height, bottom, top } = element.getBoundingClientRect();
    const isOnScreen = width > 1 && height > 1 && bottom > 0 && top < innerHeight;
    return {
      place: [...document.querySelectorAll('*')].indexOf(element),
      name: element.outerHTML.slice(0, 80),
      isSeen: isOnScreen && isOutlined,
    };
  });

test('every stop is seen, in the order of the page', ({ page }) =>
  walk(page, PAGE_KINDS, async (kind) => {
    const stops: Stop[] = [];
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press('Tab');
      const stop = await currentStop(page);
      if (!stop || stop.place === stops[0]?.place) break;
      stops.push(stop);
    }
    const places = stops.map(({ place }) => place);
    expect.soft(stops.length, kind).toBeGreaterThan(5);
    expect
      .soft(
        stops.filter(({ isSeen }) => !isSeen),
        kind,
      )
      .toEqual([]);
    expect.soft(places, kind).toEqual(places.toSorted((a, b) => a - b));
  }));

test('links and the switch are large enough to touch', async ({ page }) => {
  await page.goto('/');
  const controls = page.getByRole('banner').locator('a, button');
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await control.innerText()).toBeGreaterThanOrEqual(24);
  }
});
