import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL: RunOptions = { rules: { 'target-size': { enabled: true } } };

/** What a theme can get wrong: all else is the same in every theme. */
const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

async function judge(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    const results = await axe.run({ ...options, resultTypes: ['violations'] });
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
    );
  }, options);
}

/** What axe finds wrong with a page in either theme, each with where. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, options] of [
    ['light', ALL],
    ['dark', COLOURS],
  ] as const) {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
    found.push(...(await judge(page, options)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}
