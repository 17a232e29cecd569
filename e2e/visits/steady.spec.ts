import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test } from '../visitor.ts';

for (const [kind, address] of Object.entries(EVERY_PAGE))
  test(`nothing moves while the page loads: ${kind}`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
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
    expect(shift).toBe(0);
  });
