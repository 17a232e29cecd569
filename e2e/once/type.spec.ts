import type { Page } from 'playwright/test';
import { PAGE_KINDS } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

/** The lines of a text, as they are set. */
const linesOf = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const lines = new Map<number, string>();
    const range = document.createRange();
    const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const [box] = range.getClientRects();
        if (!box || box.width === 0) continue;
        const line = Math.round((box.top + box.height / 2) / 12);
        lines.set(line, (lines.get(line) ?? '') + node.data[i]!);
      }
    return [...lines.values()].map((line) => line.trim());
  }, selector);

test('no line of a standfirst ends inside a hyphenated word', async ({ page }) => {
  await page.goto('/reviews/equal-b-2024/');
  for (const width of [320, 340, 360, 375, 400, 430, 768]) {
    await page.setViewportSize({ width, height: 800 });
    const lines = await linesOf(page, '.standfirst');
    expect(lines.join(' ')).toContain('built-in');
    expect
      .soft(
        lines.filter((line) => /\p{L}-$/u.test(line)),
        `${width} pixels`,
      )
      .toEqual([]);
  }
});

test('a title said twice is shown once: by a description, by a first heading', async ({ page }) => {
  await page.goto('/posts/short-note/');
  await expect(page.getByRole('main').getByText('A short note').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'A short note' })).toHaveCount(0);
});

test('formulas are set in one face, which only pages with formulas fetch', async ({ page }) => {
  const fetched = (): Promise<number> =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ family, status }) => family === 'Formulas' && status === 'loaded')
        .length;
    });
  await page.goto('/posts/notes-on-light/');
  expect(await fetched()).toBe(1);
  expect(await page.evaluate(() => document.fonts.check('16px Formulas', '∑'))).toBe(true);
  await page.goto('/reviews/the-lamplighter-2025/');
  expect(await fetched()).toBe(0);
});

test('forced colours tell where one is, and show all that is read', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await walk(page, PAGE_KINDS, async (kind) => {
    const items = await page
      .getByRole('banner')
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => ({
          current: link.hasAttribute('aria-current'),
          line: getComputedStyle(link).borderBlockEndColor,
        })),
      );
    const others = new Set(items.filter(({ current }) => !current).map(({ line }) => line));
    expect.soft(others.size, kind).toBe(1);
    for (const { current, line } of items) expect.soft(others.has(line), kind).toBe(!current);
  });
});

test('the focus ring of a row is clear of its score', async ({ page }) => {
  await page.goto('/reviews/');
  const row = page.getByRole('main').getByRole('listitem').first();
  await row.getByRole('link').focus();
  const [score, ring] = await row.evaluate((element) => {
    const digits = element.querySelector('b')!.getBoundingClientRect().right;
    const after = getComputedStyle(element.querySelector('a')!, '::after');
    const drawn = parseFloat(after.outlineWidth) - parseFloat(after.outlineOffset);
    return [digits, element.getBoundingClientRect().right - parseFloat(after.right) - Math.max(0, drawn)];
  });
  expect(ring - score).toBeGreaterThan(3);
});

test('an address of old has a title, a heading and a main part', async ({ page }) => {
  const response = await page.request.get('/film/review/2025/12/20/review-lamplighter.html');
  const html = await response.text();
  expect(html).toMatch(/<title>The Lamplighter \(2025\) has moved<\/title>/);
  expect(html).toMatch(/<main>\s*<h1>The Lamplighter \(2025\) has moved<\/h1>[^]*<a href="[^"]+">/);
});
