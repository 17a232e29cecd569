import { expect, test } from '../visitor.ts';

const MOVED = [
  ['/film/review/2025/12/20/review-lamplighter.html', '/reviews/the-lamplighter-2025/'],
  ['/film/notes/2025/10/10/light.html', '/posts/notes-on-light/'],
  ['/who/mr.nobody', '/about/'],
  ['/café/who.html', '/about/'],
  ['/Wer/', '/about/'],
  ['/a%2Cb%20c/x', '/about/'],
] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const [old, address] of MOVED)
      test(`${old} leads to where the page is now`, async ({ page }) => {
        await page.goto(old);
        await expect(page).toHaveURL(address);
      });
  });
