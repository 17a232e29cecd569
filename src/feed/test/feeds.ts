import { CRITERIA, type Criteria } from '../../domain/criteria.ts';
import { filmSchema } from '../../domain/film.ts';
import type { Review } from '../../domain/review.ts';
import { scoresOn } from '../../domain/written-scores.ts';
import type { Feed } from '../feed.ts';
import { feedItem, type FeedItem, type FeedPicture } from '../item.ts';

/** Reviews and feeds for tests. */

const PICTURE: FeedPicture = {
  url: 'https://films.example/_astro/still.webp',
  type: 'image/webp',
  width: 1200,
  height: 502,
  credit: undefined,
};

interface Changes {
  readonly title?: string;
  readonly review?: Partial<Review<unknown>>;
  /** What it is judged by. */
  readonly criteria?: Criteria;
  readonly html?: string;
  readonly picture?: FeedPicture | undefined;
}

/** The review of a film called as given, half of every score. */
export function itemOf({
  title = 'Rain',
  review = {},
  criteria = CRITERIA,
  html = '<p>It rains.</p>',
  picture = PICTURE,
}: Changes = {}): FeedItem {
  const data: Review<unknown> = {
    film: filmSchema.parse({ title, year: 2024, directors: ['Ann Other'], genres: ['Drama'], tmdb: 42 }),
    published: new Date('2024-03-01T00:00:00+08:00'),
    updated: undefined,
    author: undefined,
    lang: undefined,
    verdict: 'Wet & wonderful.',
    still: undefined,
    trailer: undefined,
    rating: undefined,
    scores: Object.fromEntries(criteria.map(({ key, outOf }) => [key, { score: outOf / 2 }])),
    tags: ['weather', 'drama'],
    aliases: [],
    draft: false,
    feedId: `tag:films.example,2024-03-01:${title}`,
    ...review,
  };
  return feedItem(
    { id: 'rain-2024', collection: 'reviews', data, scores: scoresOn(data.scores, criteria, criteria) },
    { url: 'https://films.example/reviews/rain-2024/', html, picture },
  );
}

/** A feed of these. */
export const feedWith = (items: readonly FeedItem[], changes: Partial<Feed> = {}): Feed => ({
  id: 'https://films.example/feed.xml',
  title: 'Films & Co',
  description: 'What <I> saw.',
  self: 'https://films.example/x.xml',
  page: 'https://films.example/',
  icon: 'https://films.example/icon.png',
  items,
  history: {},
  ...changes,
});
