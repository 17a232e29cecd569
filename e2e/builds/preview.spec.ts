import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { type Preview, startPreview } from '../preview.ts';
import { test as base, expect } from '../visitor.ts';

/** What the author sees while writing: `npm run dev`. */
const test = base.extend<{ preview: Preview }>({
  preview: async ({}, use) => {
    const preview = await startPreview();
    try {
      const answers = () =>
        fetch(`${preview.origin}/drafts/`).then(
          ({ status }) => status,
          () => 0,
        );
      await expect.poll(answers, { timeout: 300_000 }).toBe(200);
      await use(preview);
    } finally {
      await preview.end();
    }
  },
  baseURL: ({ preview }, use) => use(preview.origin),
});

const DRAFT = 'reviews/unfinished-2025';

const editDraft = ({ content }: Preview, change: (text: string) => string): void => {
  const file = join(content, DRAFT, 'index.mdx');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

async function listed(page: Page, title: string, status: string): Promise<void> {
  await page.goto('/drafts/');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
  await expect(row.first()).toContainText(status);
}

/** What the server answers for every picture of a page. */
async function picturesOf(page: Page, path: string): Promise<number[]> {
  await page.goto(path);
  const sources = await page
    .locator('img')
    .evaluateAll((pictures) => pictures.flatMap((picture) => (picture as HTMLImageElement).src || []));
  return Promise.all(sources.map((source) => page.request.get(source).then((answer) => answer.status())));
}

test('the live preview shows what no reader sees yet, and what is wrong with it', async ({
  page,
  preview,
}) => {
  await listed(page, 'The Unfinished Draft', 'draft');
  await listed(page, 'The Far Future', 'scheduled');

  await page.goto(`/${DRAFT}/`);
  const strip = page.getByRole('region', { name: 'For the author' });
  await expect(strip).toContainText('draft');
  editDraft(preview, (text) => `${text}\nA sentence that was added while the page was open.\n`);
  await expect(page.getByText('A sentence that was added')).toBeVisible();

  editDraft(preview, (text) => text.replace(/^published:.*$/m, 'published: 2025-02-31'));
  await expect(page.getByText('"2025-02-31" is not a calendar date')).toBeVisible();
  await page.goto('/drafts/');
  await expect(page.getByText('"2025-02-31" is not a calendar date')).toBeVisible();
  await expect(page.getByText(`${DRAFT}/index.mdx:`)).toBeVisible();

  for (const path of ['/', '/reviews/', '/reviews/the-lamplighter-2025/']) {
    const statuses = await picturesOf(page, path);
    expect(statuses.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([200]));
  }

  // There is nothing to search yet: that is said, and the control is a link.
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/');
  await expect(page.getByRole('main')).toContainText('npm start');
  await expect(page.getByRole('searchbox')).toHaveCount(0);

  // Feeds hold what readers get, in the preview, too.
  const feed = await (await fetch(`${preview.origin}/atom.xml`)).text();
  expect(feed).toContain('The Lamplighter');
  expect(feed).not.toMatch(/Unfinished|Far Future/);
});
