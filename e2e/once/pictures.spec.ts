import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test } from '../visitor.ts';

/** Pages that open with a picture, and show it once. */
const WITH_LEAD = ['/', '/reviews/a-long-title-2025/', '/posts/notes-on-light/'];

for (const [kind, address] of Object.entries(EVERY_PAGE))
  test(`every picture has its size, and waits until it is near: ${kind}`, async ({ page }) => {
    await page.goto(address);
    const pictures = await page.locator('img').evaluateAll((images: HTMLImageElement[]) =>
      images.map((image) => ({
        src: image.getAttribute('src'),
        hasSize: image.hasAttribute('width') && image.hasAttribute('height'),
        hasAlt: image.hasAttribute('alt'),
        isLead: image.getAttribute('fetchpriority') === 'high',
        isLazy: image.loading === 'lazy',
        isWebp: /\.webp$/.test(new URL(image.src).pathname),
        isResponsive: image.srcset.split(',').length > 1 && image.sizes !== '',
      })),
    );
    expect(
      pictures.filter(
        ({ hasSize, hasAlt, isWebp, isResponsive }) => !(hasSize && hasAlt && isWebp && isResponsive),
      ),
    ).toEqual([]);
    expect(pictures.filter(({ isLead, isLazy }) => isLead === isLazy)).toEqual([]);
    expect(pictures.filter(({ isLead }) => isLead).length).toBeLessThanOrEqual(1);
  });

for (const address of WITH_LEAD)
  test(`the lead picture is fetched first, and once: ${address}`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const lead = page.locator('main img[fetchpriority="high"]');
    await expect(lead).toHaveCount(1);
    await expect(lead).not.toHaveAttribute('loading', 'lazy');
    const preload = page.locator('head link[rel="preload"][as="image"]');
    await expect(preload).toHaveAttribute('fetchpriority', 'high');
    await expect(preload).toHaveAttribute('imagesrcset', (await lead.getAttribute('srcset'))!);
    await expect(preload).toHaveAttribute('imagesizes', (await lead.getAttribute('sizes'))!);

    const fetched = await lead.evaluate((image: HTMLImageElement) => {
      const sizes = image.srcset
        .split(',')
        .map((part) => new URL(part.trim().split(' ')[0]!, document.baseURI).href);
      return performance
        .getEntriesByType('resource')
        .filter(({ name }) => sizes.includes(name))
        .map(({ name }) => name);
    });
    expect(fetched).toEqual([await lead.evaluate((image: HTMLImageElement) => image.currentSrc)]);
  });

test('a picture is cut no larger than its place needs', async ({ page }) => {
  await page.goto('/reviews/', { waitUntil: 'networkidle' });
  const first = page.getByRole('main').locator('img').first();
  const [natural, shown] = await first.evaluate((image: HTMLImageElement) => [
    image.naturalWidth,
    image.clientWidth * devicePixelRatio,
  ]);
  expect(natural).toBeLessThanOrEqual(2 * shown);
});

test('a page without a picture preloads none', async ({ page }) => {
  await page.goto('/posts/short-note/');
  await expect(page.locator('link[rel="preload"][as="image"]')).toHaveCount(0);
});
