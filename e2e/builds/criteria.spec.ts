import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate/node';
import { mf2 } from 'microformats-parser';
import { build, emptyFolders, foldersOf } from '../build.ts';
import { pagesIn } from '../files/built.ts';
import { elementsIn, textIn } from '../files/elements.ts';
import { readFeed } from '../files/feeds.ts';
import { faultsOf } from '../files/named.ts';
import { ROOT } from '../folders.ts';
import { host } from '../host.ts';
import { writeLife } from '../life/content.ts';
import { freePort } from '../port.ts';
import { expect, test } from '../visitor.ts';

/** A critic who judged by twelve things, then by three, then by stars: one archive, seen on two days. */
const SITE_DIR = join(ROOT, 'e2e/life');
const today = foldersOf('life');
const early = foldersOf('life-of-twelve');

const port = await freePort();
test.use({ baseURL: `http://127.0.0.1:${port}` });
test.describe.configure({ mode: 'serial' });

const built = (path: string, { site } = today): string => readFileSync(join(site, path), 'utf8');
const page = (slug: string): string => built(`reviews/${slug}/index.html`);
const words = (html: string): string =>
  textIn(html.replace(/<(style|script).*?<\/\1>/gs, '')).replace(/\s+/g, ' ');

interface Thing {
  readonly [property: string]: unknown;
}

/** What a review says to machines. */
const thingIn = (html: string): Thing =>
  JSON.parse(
    /<script type="application\/ld\+json">(\{"@context":"[^"]+","@type":"Review".*?)<\/script>/.exec(
      html,
    )![1]!,
  ) as Thing;

test('reviews of three ways of scoring stand on one site', async () => {
  writeLife(emptyFolders('life').content);
  const { status, printed } = await build(today, { SITE_DIR });
  expect(status, printed).toBe(0);
  expect(printed).not.toMatch(/^(?:error|advice)/m);
  expect(faultsOf(today.site, '/')).toEqual([]);
  const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
  for (const path of pagesIn(today.site)) {
    const { results } = await validator.validateFile(join(today.site, path));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`))).toEqual(
      [],
    );
  }
});

for (const [slug, rating, best, aspects] of [
  ['low-tide-2023', 3.5, 5, undefined],
  ['eleven-minutes-2025', 0, 5, undefined],
  ['night-ferry-2021', 196, 300, 3],
  ['salt-harbour-2019', 77.5, 120, 12],
] as const)
  test(`${slug} has ${rating} of ${best}, said once`, () => {
    const html = page(slug);
    const { reviewRating, associatedReview } = thingIn(html);
    expect(reviewRating).toEqual({
      '@type': 'Rating',
      ratingValue: rating,
      bestRating: best,
      worstRating: 0,
    });
    expect((associatedReview as unknown[] | undefined)?.length).toBe(aspects);
    const [review] = mf2(html, { baseUrl: 'https://three-lives.example/' }).items;
    expect(review?.properties).toMatchObject({ rating: [`${rating}`], best: [`${best}`] });
    expect(elementsIn(html).filter(({ name }) => name === 'table').length).toBe(aspects ? 1 : 0);
    expect(words(html).includes('Judged by the criteria of its day. What has changed')).toBe(best !== 5);
    const { items } = readFeed(built('atom.xml'));
    const item = items.find(({ url }) => url?.includes(slug));
    expect(item?.title).toMatch(new RegExp(` — ${rating}/${best}$`));
    expect(item?.html.includes('<table>')).toBe(aspects !== undefined);
  });

test('a reason for the only score closes the review, on its page, in feeds and to machines', () => {
  const reason = 'For the last shot, which is also the first.';
  expect(words(page('the-last-lamp-2024')).split(reason)).toHaveLength(2);
  expect(thingIn(page('the-last-lamp-2024'))['reviewRating']).toMatchObject({ ratingExplanation: reason });
  expect(built('atom.xml')).toContain(reason);
  expect(built('atom.xml')).toContain('5 of 5');
});

test('a review without a score has none anywhere', () => {
  const html = page('notes-from-a-festival-2025');
  expect(thingIn(html)).not.toHaveProperty('reviewRating');
  expect(thingIn(html)).not.toHaveProperty('associatedReview');
  expect(html).not.toMatch(/p-rating|<table|"og:image:alt" content="[^"]*,/);
  const feed = readFeed(built('rss.xml'));
  const item = feed.items.find(({ url }) => url?.includes('festival'));
  expect(item?.title).toBe('Notes from a festival (2025)');
  expect(item?.film).toEqual(['Notes from a festival', '2025', undefined, undefined]);
  expect(words(built('scores/index.html'))).toContain('9 ratings.');
});

for (const [slug, type, kind, link] of [
  ['the-last-lamp-2024', 'Movie', 'Drama, Mystery', 'https://www.themoviedb.org/movie/1234567'],
  ['eleven-minutes-2025', 'Movie', 'Short film', 'https://www.themoviedb.org/movie/7'],
  ['the-ferrymen-2025', 'TVSeries', 'Series', 'https://www.themoviedb.org/tv/42'],
  ['the-ferrymen-second-season-2025', 'TVSeason', 'Season', 'https://www.themoviedb.org/tv/42'],
] as const)
  test(`${slug} is a ${type}, and says what is known of it`, () => {
    const html = page(slug);
    const item = thingIn(html)['itemReviewed'] as Thing;
    expect(item['@type']).toBe(type);
    expect(words(html)).toContain(kind);
    expect(html).toContain(`href="${link}"`);
    expect('duration' in item).toBe(type === 'Movie');
    expect('sameAs' in item).toBe(type !== 'TVSeason');
  });

test('cast, length, countries, languages and links stand under the credits, and in feeds', () => {
  const facts = ['Sunniva Aas', '112 min', 'Norway', 'Portuguese', 'IMDb', 'TMDB', 'Letterboxd'];
  const item = readFeed(built('atom.xml')).items.find(({ url }) => url?.includes('last-lamp'));
  for (const fact of facts) {
    expect(words(page('the-last-lamp-2024'))).toContain(fact);
    expect(textIn(item!.html)).toContain(fact);
  }
  expect(thingIn(page('the-last-lamp-2024'))['itemReviewed']).toMatchObject({
    actor: [{ name: 'Sunniva Aas' }, { name: 'Tomé Falcão' }, { name: 'Greta Moe' }],
    genre: ['Drama', 'Mystery'],
    duration: 'PT112M',
    countryOfOrigin: [{ name: 'Norway' }, { name: 'Portugal' }],
    inLanguage: [{ '@type': 'Language', name: 'Norwegian' }, { name: 'Portuguese' }],
    sameAs: [
      'https://www.imdb.com/title/tt9900001/',
      'https://www.themoviedb.org/movie/1234567',
      'https://letterboxd.com/film/the-last-lamp/',
    ],
  });
});

test('how I score tells how it is now and how it was', () => {
  const text = words(built('scores/index.html'));
  for (const part of [
    'A film gets up to 5 stars, halves included.',
    'Until 1 January 2021 out of 120',
    '1 January 2021 to 1 January 2023 out of 300',
    'Story 100, Craft 100, Heart 100',
    'at their share of 5',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('add up');
  expect(text).not.toContain('strip');
});

test('when the twelve counted, all of it was about twelve', async () => {
  const { content } = emptyFolders('life-of-twelve');
  writeLife(content);
  const { status, printed } = await build(early, { SITE_DIR, TODAY: '2020-12-31' });
  expect(status, printed).toBe(0);
  const text = words(built('scores/index.html', early));
  expect(text).toContain('A film gets 12 scores, in steps of 0.5. They add up to a rating out of 120;');
  expect(text).toContain('2 ratings, in steps of 10.');
  expect(text).not.toContain('What counted before');
  expect(words(built('reviews/salt-harbour-2019/index.html', early))).not.toContain('of its day');
});

for (const width of [320, 375, 768, 1280])
  test(`scores of every kind have room at ${width} pixels`, async ({ page }) => {
    const server = host(today, port, { SITE_DIR });
    try {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(() =>
          fetch(`http://127.0.0.1:${port}/`).then(
            ({ status }) => status,
            () => 0,
          ),
        )
        .toBe(200);
      await page.goto('/reviews/');
      const rows = page.locator('.rows > li');
      await expect(rows).toHaveCount(10);
      for (const row of await rows.all()) {
        const [whole, bars, number, stars] = await Promise.all(
          ['.figures', '.strip', '.figures b', '.stars'].map(async (name) => {
            const found = row.locator(name);
            return (await found.count()) > 0 ? found.boundingBox() : undefined;
          }),
        );
        for (const part of [bars, number, stars])
          if (part) {
            expect(part.x).toBeGreaterThanOrEqual(whole!.x - 1);
            expect(part.x + part.width).toBeLessThanOrEqual(whole!.x + whole!.width + 1);
          }
        const areApart =
          !bars ||
          !number ||
          bars.x >= number.x + number.width ||
          number.x >= bars.x + bars.width ||
          bars.y >= number.y + number.height;
        expect(areApart).toBe(true);
      }
      await expect(page.getByRole('img', { name: '3.5 of 5 stars' })).toBeVisible();
      for (const slug of ['salt-harbour-2019', 'the-last-lamp-2024']) {
        await page.goto(`/reviews/${slug}/`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    } finally {
      server.kill();
    }
  });
