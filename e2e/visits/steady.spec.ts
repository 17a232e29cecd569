import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

test('nothing moves while a page loads', async ({ page }) => {
  // While requests can be stopped nothing comes from the browser's cache: each page is somebody's first.
  await page.route('**', (route) => route.continue());
  await walk(page, EVERY_PAGE, async (kind) => {
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              sum += entry.value;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 100);
        }),
    );
    expect.soft(shift, kind).toBe(0);
  });
});
