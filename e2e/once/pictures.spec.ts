import type { Page } from 'playwright/test';
import { EVERY_PAGE, PAGE_KINDS } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

/** Pages that open with a picture, and show it once. */
const WITH_LEAD = ['/', '/reviews/a-long-title-2025/', '/posts/notes-on-light/'];

test('every picture has its size, and waits until it is near', ({ page }) =>
  walk(page, EVERY_PAGE, async (kind) => {
    const pictures = await page.locator('img').evaluateAll((images: HTMLImageElement[]) =>
      images.map((image) => ({
        src: image.getAttribute('src'),
        hasSize: image.hasAttribute('width') && image.hasAttribute('height'),
        hasAlt: image.hasAttribute('alt'),
        isLead: image.getAttribute('fetchpriority') === 'high',
        isLazy: image.loading === 'lazy',
        isWebp: /\.webp$/.test(new URL(image.src).pathname),
        // What is small on every screen has one size.
        isResponsive:
          (image.srcset.split(',').length > 1 && image.sizes !== '') ||
          (Number(image.getAttribute('width')) <= 400 && image.srcset === ''),
      })),
    );
    const wanting = pictures.filter(
      ({ hasSize, hasAlt, isWebp, isResponsive }) => !(hasSize && hasAlt && isWebp && isResponsive),
    );
    expect.soft(wanting, kind).toEqual([]);
    expect
      .soft(
        pictures.filter(({ isLead, isLazy }) => isLead === isLazy),
        kind,
      )
      .toEqual([]);
    expect.soft(pictures.filter(({ isLead }) => isLead).length, kind).toBeLessThanOrEqual(1);
  }));

for (const address of WITH_LEAD)
  test(`the lead picture is fetched first, and once: ${address}`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const lead = page.locator('main img[fetchpriority="high"]');
    await expect(lead).toHaveCount(1);
    await expect(lead).not.toHaveAttribute('loading', 'lazy');
    const fetched = await lead.evaluate((image: HTMLImageElement) => {
      const sizes = [...(image.closest('picture')?.querySelectorAll('source') ?? []), image]
        .flatMap(({ srcset }) => srcset.split(','))
        .map((part) => new URL(part.trim().split(' ')[0]!, document.baseURI).href);
      return performance
        .getEntriesByType('resource')
        .filter(({ name }) => sizes.includes(name))
        .map(({ name }) => name);
    });
    expect(fetched).toEqual([await lead.evaluate((image: HTMLImageElement) => image.currentSrc)]);
  });

test('no picture holds more than is seen of it', async ({ browser, baseURL }) => {
  for (const [width, deviceScaleFactor] of [
    [375, 2],
    [768, 1],
    [1440, 1],
  ] as const) {
    const viewport = { width, height: 1000 };
    const page = await browser.newPage({ viewport, deviceScaleFactor, baseURL: baseURL! });
    await walk(page, { ...PAGE_KINDS, opening: '/reviews/the-ferry-2022/' }, async (kind) => {
      const pictures = await page.locator('main img:visible').evaluateAll((images: HTMLImageElement[]) =>
        Promise.all(
          images.map(async (image) => {
            image.loading = 'eager';
            await image.decode();
            const { clientWidth, clientHeight, naturalWidth, naturalHeight } = image;
            const seen = clientWidth / clientHeight / (naturalWidth / naturalHeight);
            return {
              src: image.currentSrc,
              seen: Math.min(seen, 1 / seen),
              wide: naturalWidth / clientWidth / devicePixelRatio,
            };
          }),
        ),
      );
      const where = `${kind} at ${width} pixels`;
      expect
        .soft(
          pictures.filter(({ seen }) => seen < 0.97),
          where,
        )
        .toEqual([]);
      expect
        .soft(
          pictures.filter(({ wide }) => wide > 2),
          where,
        )
        .toEqual([]);
    });
    await page.close();
  }
});

/** Where the dark disc of paper.webp stands in what is seen of it: its middle, from 0 at the top to 1. */
const discIn = (page: Page): Promise<number> =>
  page
    .locator('main img')
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const rows = Array.from({ length: height }, () => 0);
      for (let i = 2; i < data.length; i += 4) if (data[i]! < 120) rows[Math.floor(i / 4 / width)]! += 1;
      const all = rows.reduce((sum, count) => sum + count, 0);
      return rows.reduce((sum, count, y) => sum + count * y, 0) / all / height;
    });

test('a focus decides where a still is cut', async ({ page }) => {
  await page.goto('/reviews/equal-a-2024/');
  const atFoot = await discIn(page);
  await page.goto('/reviews/equal-b-2024/');
  // What shows the foot of a picture shows the disc higher up.
  expect(await discIn(page)).toBeGreaterThan(atFoot + 0.2);
});

test('a picture in the text opens whole on a press, without script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  await page.goto('/posts/notes-on-light/');
  await page.getByRole('link', { name: 'The same disc, as a Markdown picture' }).click();
  await expect(page).toHaveURL(/\/_astro\/[^/]+\.webp$/);
  await page.close();
});

test('a trailer right under the still doesn’t show it again', async ({ page }) => {
  await page.goto('/reviews/equal-a-2024/');
  await expect(page.getByRole('link', { name: /Play the trailer/ })).toBeVisible();
  await expect(page.locator('.trailer img:visible')).toHaveCount(0);
  await page.goto('/reviews/the-lamplighter-2025/');
  await expect(page.locator('.trailer img:visible').first()).toBeVisible();
});
