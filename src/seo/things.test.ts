import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestOf, CRITERIA } from '../domain/criteria.ts';
import { filmSchema } from '../domain/film.ts';
import type { Post } from '../domain/post.ts';
import type { Review } from '../domain/review.ts';
import type { Given } from '../domain/scores.ts';
import { site } from '../settings/settings.ts';
import { diaryOf } from '../domain/diary/diary.ts';
import { rowSchema } from '../domain/diary/row.ts';
import { yearsOf } from '../domain/diary/year.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { diaryYearThing } from './diary.ts';
import { itemList, personThing } from './list.ts';
import { postThing } from './post.ts';
import { reviewThing } from './review.ts';

const BEST = bestOf(CRITERIA);

const judged = (given: Given, criteria = CRITERIA) => ({ criteria, given, isPast: false });

const url = new URL('https://films.example/x/');
const home = new URL('https://films.example/');
const picture = new URL('https://films.example/x.webp');

test('the way to a page is numbered from 1, in order', () => {
  const names = ['Home', 'Reviews', 'Rain'];
  const steps = names.map((name, i) => ({ name, url: new URL(`https://films.example/${i}/`) }));
  assert.deepEqual(breadcrumbs(steps), {
    '@type': 'BreadcrumbList',
    itemListElement: names.map((name, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: `https://films.example/${i}/`,
    })),
  });
});

const OWNER = { '@type': 'Person', name: site.author.name, url: site.author.url };
const PUBLISHER = { '@type': 'Organization', name: site.title, url: home.href };

const post = (changes: Partial<Post<unknown>> = {}): Post<unknown> => ({
  title: 'On rain',
  description: 'Why it rains.',
  published: new Date('2024-03-01T10:00:00+08:00'),
  updated: undefined,
  author: undefined,
  tags: ['weather'],
  cover: undefined,
  draft: false,
  feedId: undefined,
  aliases: [],
  ...changes,
});

test('a post says what it is, all of it', () =>
  assert.deepEqual(postThing(post(), { url, home, picture, words: 120 }), {
    '@type': 'BlogPosting',
    headline: 'On rain',
    description: 'Why it rains.',
    url: url.href,
    mainEntityOfPage: url.href,
    inLanguage: site.language,
    datePublished: '2024-03-01T10:00:00+08:00',
    dateModified: '2024-03-01T10:00:00+08:00',
    image: picture.href,
    keywords: ['weather'],
    wordCount: 120,
    author: OWNER,
    publisher: PUBLISHER,
  }));

test('a post that was changed, by a guest, without tags and cover', () => {
  const updated = new Date('2024-04-01T00:00:00+08:00');
  const thing = postThing(post({ updated, author: 'Bo', tags: [] }), { url, home, words: 1 });
  assert.equal(thing.datePublished, '2024-03-01T10:00:00+08:00');
  assert.equal(thing.dateModified, '2024-04-01T00:00:00+08:00');
  assert.deepEqual(thing.author, { '@type': 'Person', name: 'Bo' });
  // A property without a value is none: `undefined` can't be written down.
  assert.ok(!('keywords' in thing) && !('image' in thing));
});

const film = filmSchema.parse({
  title: 'Rain',
  alsoKnownAs: ['Pluie'],
  year: 2023,
  directors: ['Ann Other'],
  writers: ['Bo', 'Cy'],
  cast: ['Di'],
  genres: ['Drama'],
  countries: ['France'],
  languages: ['French'],
  runtime: 87,
  imdb: 'tt0039822',
});

const scores = Object.fromEntries(
  CRITERIA.map(({ key, outOf }, i) => [key, { score: outOf / 2, ...(i === 0 && { note: 'Because.' }) }]),
);

const review = (changes: Partial<Review<unknown>> = {}): Review<unknown> => ({
  film,
  published: new Date('2024-03-01T10:00:00+08:00'),
  updated: undefined,
  author: undefined,
  verdict: 'Wet.',
  still: undefined,
  trailer: undefined,
  rating: undefined,
  scores,
  tags: ['weather'],
  aliases: [],
  draft: false,
  feedId: undefined,
  ...changes,
});

test('a review says of what film it is, and how each criterion was rated', () =>
  assert.deepEqual(reviewThing(review(), judged(scores), { url, home, picture }), {
    '@type': 'Review',
    name: 'Rain (2023)',
    url: url.href,
    description: 'Wet.',
    inLanguage: site.language,
    datePublished: '2024-03-01T10:00:00+08:00',
    image: picture.href,
    keywords: ['weather'],
    author: OWNER,
    publisher: PUBLISHER,
    itemReviewed: {
      '@type': 'Movie',
      name: 'Rain',
      alternateName: ['Pluie'],
      dateCreated: '2023',
      image: picture.href,
      director: [{ '@type': 'Person', name: 'Ann Other' }],
      author: ['Bo', 'Cy'].map((name) => ({ '@type': 'Person', name })),
      actor: [{ '@type': 'Person', name: 'Di' }],
      genre: ['Drama'],
      duration: 'PT87M',
      countryOfOrigin: [{ '@type': 'Country', name: 'France' }],
      inLanguage: [{ '@type': 'Language', name: 'French' }],
      sameAs: ['https://www.imdb.com/title/tt0039822/'],
    },
    reviewRating: { '@type': 'Rating', ratingValue: BEST / 2, bestRating: BEST, worstRating: 0 },
    associatedReview: CRITERIA.map(({ name, outOf }, i) => ({
      '@type': 'Review',
      reviewAspect: name,
      reviewRating: {
        ...{ '@type': 'Rating', ratingValue: outOf / 2, bestRating: outOf, worstRating: 0 },
        ...(i === 0 && { ratingExplanation: 'Because.' }),
      },
      author: OWNER,
    })),
  }));

test('what is not known of a review is left out, in the preview, too', () => {
  const bare = filmSchema.parse({ title: 'Rain', year: 2023, directors: ['Ann Other'] });
  const [first] = CRITERIA;
  const updated = new Date('2024-04-01T00:00:00+08:00');
  const thing = reviewThing(
    review({ film: bare, author: 'Bo', tags: [], updated }),
    judged({ [first!.key]: { score: 0 } }),
    { url, home },
  );
  assert.equal(thing.dateModified, '2024-04-01T00:00:00+08:00');
  const rescored = [{ date: new Date('2024-05-01T00:00:00+08:00'), scores: {}, why: 'So.' }];
  const moved = reviewThing(review({ updated, rescored }), undefined, { url, home });
  assert.equal(moved.dateModified, '2024-05-01T00:00:00+08:00');
  assert.deepEqual(thing.itemReviewed, {
    '@type': 'Movie',
    name: 'Rain',
    dateCreated: '2023',
    director: [{ '@type': 'Person', name: 'Ann Other' }],
  });
  assert.deepEqual(thing.associatedReview, [
    {
      '@type': 'Review',
      reviewAspect: first!.name,
      reviewRating: { '@type': 'Rating', ratingValue: 0, bestRating: first!.outOf, worstRating: 0 },
      author: { '@type': 'Person', name: 'Bo' },
    },
  ]);
  assert.ok(!('keywords' in thing) && !('image' in thing));
});

test('one criterion is the rating itself, with its reason, and said once', () => {
  const [first] = CRITERIA;
  const one = judged({ [first!.key]: { score: 1, note: 'Because.' } }, [first!]);
  const thing = reviewThing(review(), one, { url, home });
  assert.deepEqual(thing.reviewRating, {
    ...{ '@type': 'Rating', ratingValue: 1, bestRating: first!.outOf, worstRating: 0 },
    ratingExplanation: 'Because.',
  });
  assert.ok(!('associatedReview' in thing));
});

test('a review without a score has no rating', () => {
  const thing = reviewThing(review(), undefined, { url, home });
  assert.ok(!('reviewRating' in thing) && !('associatedReview' in thing));
});

for (const [kind, type, duration, sameAs] of [
  ['short', 'Movie', 'PT87M', true],
  ['series', 'TVSeries', undefined, true],
  ['season', 'TVSeason', undefined, false],
] as const)
  test(`a ${kind} is a ${type}`, () => {
    const thing = reviewThing(review({ film: { ...film, kind } }), undefined, { url, home });
    const item = thing.itemReviewed as unknown as Record<string, unknown>;
    assert.deepEqual([item['@type'], item['duration'], 'sameAs' in item], [type, duration, sameAs]);
  });

const address = (slug: string): URL => new URL(`https://films.example/reviews/${slug}/`);
const itemsOf = (names: readonly string[], first: number) =>
  names.map((name, i) => ({
    ...{ '@type': 'ListItem', position: first + i, name, url: address(name.slice(0, 4)).href },
  }));

test('a list says what is on it, each in its place in all of it', () => {
  const names = ['Rain', 'Snow'];
  const items = names.map((name) => ({ name, url: address(name) }));
  assert.deepEqual(itemList('Best', items, 11), {
    ...{ '@type': 'ItemList', name: 'Best', itemListElement: itemsOf(names, 11) },
  });
});

test('somebody who has a page is found there', () =>
  assert.deepEqual(personThing('Ann', url), { '@type': 'Person', name: 'Ann', url: url.href }));

for (const [name, titles, reviewed] of [
  ['films with reviews', ['Rain', 'Fog', 'Snow', 'Rain'], ['Rain (2024)', 'Snow (2024)']],
  ['films without', ['Fog'], []],
] as const)
  test(`a year of ${name} lists the reviews, each once`, () => {
    const rows = titles.map((title) => rowSchema.parse({ date: '2025-06-08', title, year: '2024' }));
    const reviews = ['Rain', 'Snow'].map((title) => ({
      slug: title,
      film: filmSchema.parse({ title, year: 2024 }),
    }));
    const [year] = yearsOf(diaryOf(rows, reviews));
    const { mainEntity, ...rest } = diaryYearThing(year!, {
      title: 'Diary 2025',
      url,
      reviewUrl: address,
    }) as unknown as Record<string, unknown>;
    assert.deepEqual([rest['@type'], rest['name'], rest['url']], ['CollectionPage', 'Diary 2025', url.href]);
    assert.deepEqual(
      mainEntity,
      reviewed.length === 0
        ? undefined
        : { '@type': 'ItemList', numberOfItems: reviewed.length, itemListElement: itemsOf(reviewed, 1) },
    );
  });
