import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate/node';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { pagesIn } from './built.ts';

const { site } = foldersOf('main');

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
  const pages = pagesIn(site);
  expect(pages.length).toBeGreaterThan(40);
  const complaints: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateFile(join(site, page));
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        complaints.push(`${page}:${line}:${column} ${message} (${ruleId})`);
  }
  expect(complaints).toEqual([]);
});
