import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { emptyFolders, environment, foldersOf } from '../build.ts';
import { writeContent } from '../fixture.ts';
import { ROOT } from '../folders.ts';
import { freePort } from '../port.ts';
import { expect, test } from 'playwright/test';

/** What the author sees while writing: `npm run dev`. */
const folders = foldersOf('preview');
const port = await freePort();
const origin = `http://localhost:${port}`;

const DRAFT = 'reviews/unfinished-2025';
const FILE = join(folders.content, DRAFT, 'index.mdx');

test.use({ baseURL: origin });

/** Starts the preview on the fixture's content, until the test is over. */
async function preview(): Promise<() => void> {
  writeContent(emptyFolders('preview').content);
  const child = spawn('npm', ['run', '--silent', 'dev', '--', '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, ...environment(folders) },
    stdio: 'ignore',
    detached: true,
  });
  const end = () => process.kill(-child.pid!);
  await expect(async () => {
    expect((await fetch(`${origin}/drafts/`)).status).toBe(200);
  }).toPass({ timeout: 60_000 });
  return end;
}

const edit = (change: (text: string) => string): void => {
  writeFileSync(FILE, change(readFileSync(FILE, 'utf8')));
};

/** An edited entry shows by itself. */
const SOON = { timeout: 20_000 };

async function listed(page: Page, title: string, status: string): Promise<void> {
  await page.goto('/drafts/');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
  await expect(row.first()).toContainText(status);
}

test('the live preview shows what no reader sees yet, and what is wrong with it', async ({ page }) => {
  const end = await preview();
  try {
    await listed(page, 'The Unfinished Draft', 'draft');
    await listed(page, 'The Far Future', 'scheduled');

    await page.goto(`/${DRAFT}/`);
    const strip = page.getByRole('region', { name: 'For the author' });
    await expect(strip).toContainText('draft');
    edit((text) => `${text}\nA sentence that was added while the page was open.\n`);
    await expect(page.getByText('A sentence that was added')).toBeVisible(SOON);

    edit((text) => text.replace(/^published:.*$/m, 'published: 2025-02-31'));
    await expect(page.getByText('"2025-02-31" is not a calendar date')).toBeVisible(SOON);
    await page.goto('/drafts/');
    await expect(page.getByText('"2025-02-31" is not a calendar date')).toBeVisible();
    await expect(page.getByText(`${DRAFT}/index.mdx:`)).toBeVisible();

    // Feeds hold what readers get, in the preview, too.
    const feed = await (await fetch(`${origin}/atom.xml`)).text();
    expect(feed).toContain('The Lamplighter');
    expect(feed).not.toMatch(/Unfinished|Far Future/);
  } finally {
    end();
  }
});
