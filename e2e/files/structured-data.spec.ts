import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { mf2 } from 'microformats-parser';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { pagesIn } from './built.ts';
import { elementsIn, textIn } from './elements.ts';

const { site } = foldersOf('main');
const built = (path: string): string => readFileSync(join(site, path), 'utf8');

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** The things that a page describes to machines, by type. */
const thingsIn = (html: string): Record<string, Thing> =>
  Object.fromEntries(
    [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text = '']) => {
      const thing = JSON.parse(text) as Thing;
      return [thing['@type'], thing];
    }),
  );

const LAMPLIGHTER = built('reviews/the-lamplighter-2025/index.html');

test('what pages say to machines keeps Google’s rules', async () => {
  const described = pagesIn(site)
    .map((page) => ({ page, things: thingsIn(built(page)) }))
    .filter(({ things }) => Object.keys(things).length > 0);
  expect(described.length).toBeGreaterThan(35);
  const faults = await Promise.all(
    described.map(async ({ page, things }) => {
      const jsonld = Object.fromEntries(Object.entries(things).map(([type, thing]) => [type, [thing]]));
      const issues = await new Validator().validate({ jsonld, microdata: {}, rdfa: {} });
      return issues
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ issueMessage }) => `${page}: ${issueMessage}`);
    }),
  );
  expect(faults.flat()).toEqual([]);
});

test('a review says what film it is of and how it was rated, in numbers', () => {
  const { Review, BreadcrumbList } = thingsIn(LAMPLIGHTER);
  expect(Review).toMatchObject({
    name: 'The Lamplighter (2025)',
    itemReviewed: { '@type': 'Movie', name: 'The Lamplighter', director: [{ name: 'Mara Quill' }] },
  });
  expect(Review?.['reviewRating']).toEqual({
    '@type': 'Rating',
    ratingValue: 7.5,
    bestRating: 10,
    worstRating: 0,
  });
  const aspects = Review?.['associatedReview'] as { reviewRating: Record<string, unknown> }[];
  expect(aspects).toHaveLength(8);
  expect(aspects[1]).toEqual({
    '@type': 'Review',
    reviewAspect: 'Performance',
    reviewRating: { '@type': 'Rating', ratingValue: 1.75, bestRating: 2, worstRating: 0 },
    author: Review?.['author'],
  });
  expect(aspects.at(-1)?.reviewRating).toMatchObject({ ratingExplanation: 'For the dog.' });
  expect(aspects.reduce((sum, { reviewRating }) => sum + Number(reviewRating['ratingValue']), 0)).toBe(7.5);
  expect(BreadcrumbList?.['itemListElement']).toHaveLength(3);
});

test('a post is described as one', () => {
  const { BlogPosting } = thingsIn(built('posts/notes-on-light/index.html'));
  expect(BlogPosting).toMatchObject({ headline: 'Notes on light' });
  expect(BlogPosting?.['wordCount']).toBeGreaterThan(100);
});

test('a guest’s entry is theirs, on its page and to machines', () => {
  for (const [path, name] of [
    ['reviews/a-tour-2020', 'Bo Hartnell'],
    ['posts/short-note', 'Zoë <Q> & Søn'],
  ] as const) {
    const html = built(`${path}/index.html`);
    const { Review, BlogPosting } = thingsIn(html);
    expect((Review ?? BlogPosting)?.['author']).toEqual({ '@type': 'Person', name });
    const [entry] = mf2(html, { baseUrl: 'https://films.example/' }).items;
    expect(entry?.properties['author']).toEqual([
      { type: ['h-card'], properties: { name: [name] }, value: name },
    ]);
    expect(
      elementsIn(html).filter(({ attributes }) => attributes['property'] === 'article:author'),
    ).toMatchObject([{ attributes: { content: name } }]);
    expect(textIn(html)).toContain(`This page is by ${name}`);
  }
});

test('markup in a title is text, and comes back as it was written', () => {
  const html = built('reviews/script-2022/index.html');
  const title = 'The "Quote" & the </script><b>Tag</b>';
  expect(thingsIn(html)['Review']?.['itemReviewed']).toMatchObject({ name: title });
});

test('a review reads as a microformat', () => {
  const { items } = mf2(LAMPLIGHTER, { baseUrl: 'https://films.example/' });
  const [review] = items.filter(({ type }) => type?.includes('h-review'));
  expect(review?.type).toContain('h-entry');
  expect(review?.properties).toMatchObject({
    rating: ['7.5'],
    best: ['10'],
    url: ['https://films.example/reviews/the-lamplighter-2025/'],
    author: [{ type: ['h-card'] }],
  });
  expect(JSON.stringify(review?.properties['content'])).toContain('The street goes down to the water');
});
