import { slugFor } from '../domain/slug.ts';
import { middayOf, parseDate } from '../domain/dates.ts';
import type { Reviewed, Viewing } from '../domain/diary/diary.ts';
import { newFeedId } from '../domain/feed-id.ts';
import { filmName, isOneFilm } from '../domain/film.ts';
import { type Scores, letterboxdStars } from '../domain/scores.ts';
import { site } from '../settings/settings.ts';
import type { FeedItem } from './item.ts';
import { withoutInvalidCharacters } from './xml.ts';

type ReviewedViewing = Viewing<Reviewed & { readonly slug: string; readonly scores: Scores | undefined }>;

/** What is said of a viewing, and where it is. */
export interface SaysOfViewing {
  /** "Seen on 7 June 2025, in a cinema." */
  readonly sentence: (viewing: ReviewedViewing) => string;
  readonly url: (viewing: ReviewedViewing) => string;
}

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);

/** A viewing's stars, if it has any: those of its review, or of its row. */
function starsOf({ film, rating }: ReviewedViewing): string | undefined {
  if (film.review?.scores) return letterboxdStars(film.review.scores);
  return rating && (Math.max(1, Math.round((rating.value / rating.outOf) * 10)) / 2).toFixed(1);
}

/** Viewings as items of a feed, the last one first. A film seen twice on a day has two ids. */
export function diaryItems(
  viewings: readonly ReviewedViewing[],
  { sentence, url }: SaysOfViewing,
): FeedItem[] {
  const ids = new Map<string, number>();
  const items = viewings.map((viewing): FeedItem => {
    const { film, date } = viewing;
    const slug = slugFor(film.title, film.year) || String(film.year);
    const id = newFeedId({ authority: site.tagAuthority, day: date, collection: 'diary', slug });
    const times = (ids.get(id) ?? 0) + 1;
    ids.set(id, times);
    const stars = starsOf(viewing);
    const summary = withoutInvalidCharacters(sentence(viewing));
    return {
      id: times === 1 ? id : `${id}-${times}`,
      url: url(viewing),
      title: withoutInvalidCharacters(filmName(film)),
      summary,
      author: undefined,
      language: undefined,
      html: `<p>${escape(summary)}</p>`,
      published: middayOf(parseDate(date, site.timeZone)!, site.timeZone),
      updated: undefined,
      categories: film.genres.map(withoutInvalidCharacters),
      picture: undefined,
      film:
        stars === undefined
          ? undefined
          : {
              title: withoutInvalidCharacters(film.title),
              year: film.year,
              rating: stars,
              tmdb: film.review?.film.tmdb,
              isSeries: film.review ? !isOneFilm(film.review.film.kind) : false,
            },
    };
  });
  return items.toReversed();
}
