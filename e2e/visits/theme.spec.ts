import type { Page } from 'playwright/test';
import { expect, test } from '../visitor.ts';

const themeSwitch = (page: Page) => page.getByRole('banner').getByRole('button', { name: /theme/i });

/** How light the page's ground is, from 0 to 1, as the browser paints it. */
async function lightness(page: Page): Promise<number> {
  const image = await page.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return (
      context
        .getImageData(0, 0, 1, 1)
        .data.slice(0, 3)
        .reduce((sum, value) => sum + value, 0) / 765
    );
  }, image.toString('base64'));
}

const isDark = async (page: Page): Promise<boolean> => (await lightness(page)) < 0.5;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`on a ${scheme} system`, () => {
    test.use({ colorScheme: scheme });

    test('the page is as the system is', async ({ page }) => {
      await page.goto('/');
      expect(await isDark(page)).toBe(scheme === 'dark');
      await expect(themeSwitch(page)).toHaveAttribute('aria-pressed', String(scheme === 'dark'));
    });

    test('the page follows the system when that changes', async ({ page }) => {
      await page.goto('/');
      await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
      expect(await isDark(page)).toBe(scheme !== 'dark');
      await expect(themeSwitch(page)).toHaveAttribute('aria-pressed', String(scheme !== 'dark'));
    });

    test('a choice is kept when the page is loaded again and on other pages, and can be taken back', async ({
      page,
    }) => {
      await page.goto('/');
      await themeSwitch(page).click();
      expect(await isDark(page)).toBe(scheme !== 'dark');
      await page.reload();
      expect(await isDark(page)).toBe(scheme !== 'dark');
      await page.goto('/reviews/');
      expect(await isDark(page)).toBe(scheme !== 'dark');
      await expect(themeSwitch(page)).toHaveAttribute('aria-pressed', String(scheme !== 'dark'));

      await themeSwitch(page).press('Space');
      await page.reload();
      expect(await isDark(page)).toBe(scheme === 'dark');
    });

    test('the chosen theme is there before anything is painted', async ({ page }) => {
      await page.goto('/');
      await themeSwitch(page).click();
      const chosen = await page.locator('html').getAttribute('data-theme');
      expect(chosen).toBe(scheme === 'dark' ? 'light' : 'dark');

      // The theme of the page at the moment the parser reaches its body: nothing can have been painted before.
      await page.addInitScript(() => {
        const observer = new MutationObserver(() => {
          const { body, documentElement: root } = document as {
            body: HTMLElement | null;
            documentElement: HTMLElement;
          };
          if (!body) return;
          observer.disconnect();
          Object.assign(window, {
            atFirst: { theme: root.dataset['theme'], ground: getComputedStyle(root).backgroundColor },
          });
        });
        observer.observe(document, { childList: true, subtree: true });
      });
      await page.goto('/reviews/the-lamplighter-2025/');
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(await page.evaluate(() => (window as unknown as { atFirst: unknown }).atFirst)).toEqual({
        theme: chosen,
        ground,
      });
    });
  });
}

test.describe('where storage is refused', () => {
  test('the switch still works on the page', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await themeSwitch(page).click();
    expect(await isDark(page)).toBe(true);
  });
});
