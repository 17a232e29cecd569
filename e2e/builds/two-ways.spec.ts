import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { build, foldersOf, foldersWithPictures } from '../build.ts';
import { writeContent } from '../fixture.ts';
import { pagesIn } from '../files/built.ts';
import { feedsIn } from '../files/feeds.ts';

/** The content of a page, without what may differ between two builds: the hashes in names of files, and those of paths. */
const content = (site: string, path: string): string =>
  (/<main[\s\S]*<\/main>/.exec(readFileSync(join(site, path), 'utf8'))?.[0] ?? '')
    .replace(/(\/_astro\/[^"' ]+?)\.[\w-]+(?=\.\w+)/g, '$1')
    .replace(/(data-astro-cid)-\w+/g, '$1');

/** Both texts from where they part. */
function difference(ours: string, theirs: string): readonly [string, string] | undefined {
  if (ours === theirs) return undefined;
  let at = 0;
  while (ours[at] === theirs[at]) at++;
  return [ours.slice(at - 40, at + 160), theirs.slice(at - 40, at + 160)];
}

test('an entry renders the same as it does on Astro’s own way', async () => {
  const ours = foldersOf('main').site;
  const folders = foldersWithPictures('astro');
  writeContent(folders.content);
  const { status, printed } = await build(folders, { MDX_PATH: 'astro' });
  expect(status, printed).toBe(0);

  expect(pagesIn(folders.site)).toEqual(pagesIn(ours));
  const differences = pagesIn(ours).map(
    (path) => [path, difference(content(ours, path), content(folders.site, path))] as const,
  );
  expect(differences.length).toBeGreaterThan(40);
  expect(Object.fromEntries(differences.filter(([, parts]) => parts))).toEqual({});

  // What was published can't change with a clock, a cache or the way it was compiled: readers would show it again.
  expect(Object.keys(feedsIn(ours))).toContain('atom.xml');
  expect(feedsIn(folders.site)).toEqual(feedsIn(ours));
});
