import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { build, emptyFolders, foldersOf } from '../build.ts';
import { CONTENT, PICTURES } from '../folders.ts';
import { digestsOf } from '../files/built.ts';

interface Review {
  title?: string;
  story?: string;
  published?: string;
  extra?: string;
  body?: string;
}

const review = ({
  title = 'A Film',
  story = '1',
  published = '2024-01-01',
  extra = '',
  body = 'Fine.',
}: Review): string => `---
film:
  title: ${title}
  year: 2020
  directors: [Somebody]
published: ${published}
verdict: Fine.
still: { src: ./dusk.webp, alt: A pale sun. }
scores:
  story: ${story}
  performance: 1
  editing: 1
  direction: 1
  sound: 1
  cinematography: 1
  production: 1
  bonus: 0
${extra}feedId: tag:films.example,2024-01-01:${encodeURIComponent(title)}
---

${body}
`;

/** Bad files: the line that must be named, and words that must be said of it. */
const BAD: Record<string, { text: string; line: number; says: RegExp }> = {
  'reviews/too-many-points-2020/index.mdx': {
    text: review({ title: 'One', story: '11' }),
    line: 10,
    says: /story.*11/,
  },
  'reviews/no-such-day-2020/index.mdx': {
    text: review({ title: 'Two', published: '2026-02-31' }),
    line: 6,
    says: /2026-02-31/,
  },
  'reviews/unquoted-2020/index.mdx': { text: review({ title: 'Alien: Covenant' }), line: 3, says: /quote/i },
  'reviews/misspelt-2020/index.mdx': {
    text: review({ title: 'Four', extra: 'trialer: 0FSwsrFpkbw\n' }),
    line: 18,
    says: /trialer.*trailer/,
  },
  'reviews/no-video-2020/index.mdx': {
    text: review({ title: 'Five', extra: 'trailer: short\n' }),
    line: 18,
    says: /short/,
  },
  'reviews/unknown-component-2020/index.mdx': {
    text: review({ title: 'Six', body: 'Text.\n\n<Spoilr>no</Spoilr>' }),
    line: 23,
    says: /Spoilr.*Spoiler/,
  },
  'reviews/unclosed-2020/index.mdx': {
    text: review({ title: 'Seven', body: 'Text.\n\n<Spoiler>\n\nno end' }),
    line: 23,
    says: /Spoiler/,
  },
  'reviews/no-picture-2020/index.mdx': {
    text: review({ title: 'Eight', body: '<Still src="./gone.webp" alt="Nothing." />' }),
    line: 21,
    says: /gone\.webp/,
  },
  'reviews/dead-link-2020/index.mdx': {
    text: review({ title: 'Nine', body: 'See [this](/reviews/nowhere-1999/).' }),
    line: 21,
    says: /nowhere-1999/,
  },
  'reviews/code-in-a-link-2020/index.mdx': {
    text: review({ title: 'Eleven', body: 'See\n<a href="java&#10;Script:alert(1)">this</a>.' }),
    line: 22,
    says: /no place: javaScript:alert/,
  },
  'reviews/no-feed-id-2020/index.mdx': {
    text: review({ title: 'Ten' }).replace(/feedId: .+\n/, ''),
    line: 6,
    says: /feedId: tag:.+,2024-01-01:reviews\/no-feed-id-2020$/,
  },
  'posts/untitled/index.mdx': {
    text: '---\ndescription: d\npublished: 2024-01-01\nfeedId: urn:untitled\n---\n\nText.\n',
    line: 1,
    says: /title/,
  },
};

test('a build with bad content names every problem, and leaves the site as it was', async () => {
  const folders = emptyFolders('bad');
  cpSync(foldersOf('main').site, folders.site, { recursive: true });
  cpSync(join(CONTENT, 'pages'), join(folders.content, 'pages'), { recursive: true });
  for (const [path, { text }] of Object.entries(BAD)) {
    const file = join(folders.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    cpSync(join(PICTURES, 'dusk.webp'), join(dirname(file), 'dusk.webp'));
  }
  const before = digestsOf(folders.site);

  const { status, printed } = await build(folders);

  expect(status).toBe(1);
  const reported = printed.split('\n');
  for (const [path, { line, says }] of Object.entries(BAD)) {
    const lines = reported.filter((text) => text.includes(`${path}:${line}:`));
    expect.soft(lines.join('\n'), `${path}, line ${line}`).toMatch(says);
  }
  expect(printed).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(digestsOf(folders.site)).toEqual(before);
});
