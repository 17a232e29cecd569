import type { Page } from 'playwright/test';
import { expect, test } from '../visitor.ts';

const HOSTS = /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com)\//;

/** The player's page, without its host. */
const withPlayer = (page: Page) =>
  page.route(HOSTS, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Player</title><button>Pause</button>',
    }),
  );

const trailer = (page: Page) => page.getByRole('link', { name: /Play the trailer/ });

test('before it is pressed a trailer is a link to the video, and asks nothing of its host', async ({
  page,
}) => {
  await page.goto('/reviews/the-lamplighter-2025/', { waitUntil: 'networkidle' });
  await expect(trailer(page)).toHaveAttribute('href', 'https://www.youtube.com/watch?v=lampLight01&t=65');
  await expect(page.locator('iframe')).toHaveCount(0);
  const preconnects = page.locator('link[rel~="preconnect"], link[rel~="dns-prefetch"]');
  await expect(preconnects).toHaveCount(0);
});

test('its name says whose trailer it is', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await expect(trailer(page)).toHaveAccessibleName(/The Lamplighter/);
});

test('a trailer shows a picture of this site: the review’s still, or its own', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await expect(trailer(page).locator('img')).toHaveAttribute('src', /dusk/);
  const second = page.getByRole('figure').filter({ hasText: 'The harbour scenes, cut together.' });
  await expect(second.locator('img')).toHaveAttribute('src', /poster/);
  await expect(second.getByRole('link')).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=harbourCut1',
  );
});

test.describe('when it is pressed', () => {
  test.use({ expected: /^another host: https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com)\// });

  test('the player takes its place, and the focus', async ({ page }) => {
    await withPlayer(page);
    await page.goto('/reviews/the-lamplighter-2025/');
    await trailer(page).click();

    const player = page.locator('iframe');
    await expect(player).toHaveAttribute(
      'src',
      /^https:\/\/www\.youtube-nocookie\.com\/embed\/lampLight01\?.*start=65/,
    );
    await expect(player).toHaveJSProperty('referrerPolicy', 'strict-origin-when-cross-origin');
    await expect(player).toHaveAccessibleName(/The Lamplighter/);
    await expect(player).toBeFocused();
    await expect(player.contentFrame().getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(page).toHaveURL('/reviews/the-lamplighter-2025/');
    await expect(trailer(page)).toHaveCount(0);
  });

  test('the page does not move', async ({ page }) => {
    await withPlayer(page);
    await page.goto('/reviews/the-lamplighter-2025/');
    const figure = await page
      .getByRole('figure')
      .filter({ has: trailer(page) })
      .elementHandle();
    await trailer(page).scrollIntoViewIfNeeded();
    const before = await figure.boundingBox();
    await trailer(page).click();
    await expect(page.locator('iframe')).toBeVisible();
    expect(await figure.boundingBox()).toEqual(before);
  });

  test('the Enter key presses it too', async ({ page }) => {
    await withPlayer(page);
    await page.goto('/reviews/the-lamplighter-2025/');
    await trailer(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('iframe')).toBeFocused();
    await expect(page).toHaveURL('/reviews/the-lamplighter-2025/');
  });

  test('a Vimeo trailer plays from its start time', async ({ page }) => {
    await withPlayer(page);
    await page.goto('/reviews/the-ferry-2022/');
    await page.getByRole('link', { name: /Play the trailer/ }).click();
    await expect(page.locator('iframe')).toHaveAttribute(
      'src',
      /^https:\/\/player\.vimeo\.com\/video\/76979871\?.*dnt=1.*#t=90s$/,
    );
    await expect(page.locator('iframe').contentFrame().getByRole('button', { name: 'Pause' })).toBeVisible();
  });
});
