import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, OPTIONS } from '../test/problems.ts';
import { folderOf, oneReview, page, review } from '../test/content.ts';
import { contentReader } from '../reader.ts';

for (const [path, said] of [
  ['/', undefined],
  ['/reviews/', undefined],
  ['/posts/', undefined],
  ['/feeds/', undefined],
  ['/about/', undefined],
  ['/scores/#criteria', undefined],
  ['/tags/noir/', undefined],
  ['/cv.pdf', undefined],
  // Still to be written.
  ['/manifesto/', undefined],
  ['/abuot/', 'Did you mean /about/?'],
  ['/feed/', 'Did you mean /feeds/?'],
  ['/about', 'Did you mean /about/?'],
  ['/index.html', 'Did you mean /?'],
  ['/awards/', 'Correct it, or take it out.'],
  ['/reviews/page/2/', 'Correct it, or take it out.'],
  ['/lists/of/films/', 'Correct it, or take it out.'],
  ['about', 'Did you mean /about/?'],
  ['https://films.example/', 'Correct it, or take it out.'],
] as const)
  test(`the navigation may name ${path}: ${said ?? 'yes'}`, async (t) => {
    const folder = folderOf(t, { ...oneReview(review({ tags: '[noir]' })), 'pages/about.mdx': page() });
    const reader = contentReader({
      ...OPTIONS,
      folder,
      publicFolder: folderOf(t, { 'cv.pdf': 'x' }),
      navigation: { file: '../site.ts', items: [{ path, line: 12, column: 5 }] },
    });
    const lines = linesOf(await reader.read());
    assert.deepEqual(
      lines,
      said === undefined
        ? []
        : [
            `advice ../site.ts:12:5 the navigation names ${path}, which leads nowhere, so it doesn’t show → ${said}`,
          ],
    );
  });
