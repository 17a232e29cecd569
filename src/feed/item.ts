import { slugOf } from '../domain/address.ts';
import { middayOf } from '../domain/dates.ts';
import type { CollectionName } from '../domain/entry.ts';
import { isOneFilm } from '../domain/film.ts';
import type { Post } from '../domain/post.ts';
import type { Review } from '../domain/review.ts';
import { lastChange } from '../domain/rescored.ts';
import { formatRating, letterboxdStars, type Scores } from '../domain/scores.ts';
import { site, words } from '../settings/settings.ts';
import { withoutInvalidCharacters } from './xml.ts';

/** A picture that anybody may fetch. */
export interface FeedPicture {
  readonly url: string;
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly credit: string | undefined;
}

/** The fields that Letterboxd's own feed made a convention. */
interface FeedFilm {
  readonly title: string;
  readonly year: number;
  /** Stars, from 0.5 to 5, with one decimal; undefined where a review gives no score. */
  readonly rating: string | undefined;
  /** Its number at TMDB, which counts films and series apart. */
  readonly tmdb: number | undefined;
  readonly isSeries: boolean;
}

/** One entry as a feed carries it, whatever the format. Its texts hold only characters that XML has. */
export interface FeedItem {
  /** What readers know it by; it never changes. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** A guest’s name; undefined where it is whose site it is. */
  readonly author: string | undefined;
  /** The whole entry, in HTML that any reader can show. */
  readonly html: string;
  readonly published: Date;
  readonly updated: Date | undefined;
  readonly categories: readonly string[];
  readonly picture: FeedPicture | undefined;
  readonly film: FeedFilm | undefined;
  /** Where it is not the site's. */
  readonly language: string | undefined;
}

/** What a review or post is made an item of. */
export type Source = { readonly id: string; readonly collection: CollectionName } & (
  | {
      readonly collection: 'reviews';
      readonly data: Review<unknown>;
      readonly scores: Scores | undefined;
    }
  | { readonly collection: 'posts'; readonly data: Post<unknown> }
);

/** What has been made of a source before. */
export interface Made {
  readonly url: string;
  readonly html: string;
  readonly picture: FeedPicture | undefined;
}

/** Genres and tags, each once: "Drama" and "drama" are one. */
function categoriesOf({ collection, data }: Source): string[] {
  const names = [...(collection === 'reviews' ? data.film.genres : []), ...data.tags].map(
    withoutInvalidCharacters,
  );
  return names.filter((name, i) => names.findIndex((other) => slugOf(other) === slugOf(name)) === i);
}

function aboutReview({ film, verdict = '' }: Review<unknown>, scores: Scores | undefined) {
  const name = words.film.name(film.title, film.year);
  return {
    title: withoutInvalidCharacters(
      scores ? words.feeds.reviewTitle(name, formatRating(scores, words.scores)) : name,
    ),
    summary: withoutInvalidCharacters(verdict),
    film: {
      title: withoutInvalidCharacters(film.title),
      year: film.year,
      rating: scores && letterboxdStars(scores),
      tmdb: film.tmdb,
      isSeries: !isOneFilm(film.kind),
    },
  };
}

const aboutPost = ({ title, description }: Post<unknown>) => ({
  title: withoutInvalidCharacters(title),
  summary: withoutInvalidCharacters(description),
  film: undefined,
});

/** When it appeared, and was changed: not before it appeared, though its author gives a day for one and a time for the other. */
function datesOf({ collection, data }: Source): Pick<FeedItem, 'published' | 'updated'> {
  const first = middayOf(data.published, site.timeZone);
  const updated = collection === 'reviews' ? lastChange(data) : data.updated;
  const last = updated && middayOf(updated, site.timeZone);
  return { published: first, updated: last && (last > first ? last : first) };
}

/** A published review or post as an item. */
export const feedItem = (source: Source, { url, html, picture }: Made): FeedItem => ({
  // A build stops where it is missing; the live preview has to go on.
  id: source.data.feedId ?? url,
  url,
  html: withoutInvalidCharacters(html),
  ...datesOf(source),
  author: source.data.author && withoutInvalidCharacters(source.data.author),
  language: source.data.lang,
  categories: categoriesOf(source),
  picture: picture && {
    ...picture,
    credit: picture.credit && withoutInvalidCharacters(picture.credit),
  },
  ...(source.collection === 'reviews' ? aboutReview(source.data, source.scores) : aboutPost(source.data)),
});
