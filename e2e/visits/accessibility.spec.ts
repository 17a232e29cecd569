import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';
import { EVERY_PAGE } from '../page-kinds.ts';
import { expect, test, walk } from '../visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, each with where. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
    const results = await axe.run();
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
    );
  });

test('axe finds nothing wrong in either theme', ({ page }) =>
  walk(page, EVERY_PAGE, async (kind) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    // What is closed is judged as well.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.evaluate(axe);
    expect.soft(await violations(page), `${kind}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page), `${kind}, dark`).toEqual([]);
  }));
