import { expect, test } from '../visitor.ts';

const MOVED = [
  ['/film/review/2025/12/20/review-lamplighter.html', '/reviews/the-lamplighter-2025/'],
  ['/film/notes/2025/10/10/light.html', '/posts/notes-on-light/'],
  ['/who/mr.nobody', '/about/'],
  ['/café/who.html', '/about/'],
  ['/Wer/', '/about/'],
  ['/a,b%20c/x', '/about/'],
] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('old addresses lead to where the page is now', async ({ page }) => {
      for (const [old, address] of MOVED) {
        await page.goto(old);
        await expect.soft(page, old).toHaveURL(address);
      }
    });
  });
