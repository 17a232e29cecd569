import type { Page } from 'playwright/test';
import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

const WIDTHS = [320, 375, 768, 1440];

/** Everything that a reader without the web fonts would trip over. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const screen = document.documentElement.clientWidth;
    if (document.scrollingElement!.scrollWidth > screen) found.push('the page scrolls sideways');

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const shown: { text: string; inside: Element; boxes: DOMRect[] }[] = [];
    const range = document.createRange();
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const inside = node.parentElement!;
      // What only a screen reader reads, and what scrolls or may break by itself.
      if (inside.closest('.visually-hidden, svg, math, pre, code, .table, [data-copied], script, style'))
        continue;
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (boxes.length === 0) continue;
      const text = node.data.trim();
      shown.push({ text, inside, boxes });
      for (const { left, right } of boxes)
        if (left < -1 || right > screen + 1) found.push(`cut by the edge of the screen: ${text}`);

      // A word is what no line may end in: letters that follow each other, in scripts that part words. No screen is
      // wide enough for what is longer than any word.
      const words = [...node.data.matchAll(/\S+/g)]
        .filter(([token]) => token.length <= 46 && !/[<>\p{Script=Han}\p{Script=Hiragana}]/u.test(token))
        .flatMap(({ 0: token, index }) =>
          [...token.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu)].map((word) => ({
            word: word[0],
            start: index + word.index,
          })),
        );
      for (const { word, start } of words) {
        range.setStart(node, start);
        range.setEnd(node, start + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
        if (Math.max(...lines) - Math.min(...lines) > 4) found.push(`broken: ${word}`);
      }
    }

    for (const element of document.body.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = [overflowX, overflowY].some((overflow) => ['hidden', 'clip'].includes(overflow));
      const words = element.textContent.trim();
      if (!hides || !words || element.matches('.visually-hidden, svg, svg *, img')) continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        found.push(`cut by its own box: ${words}`);
    }

    // The middle of each line: ascenders and descenders of neighbouring lines may meet.
    const lines = shown.flatMap(({ text, inside, boxes }) =>
      boxes.map(({ left, right, top, height }) => ({
        ...{ text, inside, left: left + 1, right: right - 1 },
        ...{ top: top + height * 0.35, bottom: top + height * 0.65 },
      })),
    );
    for (const [i, a] of lines.entries())
      for (const b of lines.slice(i + 1, i + 40))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          found.push(`on top of each other: ${a.text} | ${b.text}`);
    return [...new Set(found)];
  });

test.use({ expected: /\.woff2|ERR_FAILED/ });

test('without the web fonts nothing is broken, cut or covered', async ({ page }) => {
  let kept = 0;
  await page.route('**/*.woff2', (route) => {
    kept++;
    return route.abort();
  });
  await walk(page, EVERY_PAGE, async (kind) => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await faults(page), `${kind} at ${width} pixels`).toEqual([]);
    }
  });
  expect(kept).toBeGreaterThan(Object.keys(EVERY_PAGE).length);
});
