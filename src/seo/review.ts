import { BEST } from '../domain/criteria.ts';
import { isoInstant } from '../domain/dates.ts';
import { filmLinks, type Film } from '../domain/film.ts';
import type { Review } from '../domain/review.ts';
import { rating, scoreLines, type Scores } from '../domain/scores.ts';
import { site, words } from '../settings/settings.ts';
import type { Country, Movie, Rating, Review as ReviewOf } from 'schema-dts';
import { author, list, people, publisher, thing, type Of } from './things.ts';

const WORST = 0;

const ratingThing = (ratingValue: number, bestRating: number, note?: string): Of<'Rating', Rating> =>
  thing<Of<'Rating', Rating>>({
    '@type': 'Rating',
    ratingValue,
    bestRating,
    worstRating: WORST,
    ratingExplanation: note,
  });

const movie = (film: Film, picture: URL | undefined): Of<'Movie', Movie> =>
  thing<Of<'Movie', Movie>>({
    '@type': 'Movie',
    name: film.title,
    alternateName: list(film.alsoKnownAs),
    dateCreated: String(film.year),
    image: picture?.href,
    director: people(film.directors),
    author: people(film.writers),
    actor: people(film.cast),
    genre: list(film.genres),
    duration: film.runtime === undefined ? undefined : `PT${film.runtime}M`,
    countryOfOrigin: list(
      film.countries.map((name): Of<'Country', Country> => ({ '@type': 'Country', name })),
    ),
    sameAs: list(filmLinks(film)),
  });

/** A review of each criterion, with the note as the explanation of its rating. */
const aspects = (scores: Scores, guest: string | undefined): Of<'Review', ReviewOf>[] =>
  scoreLines(scores).flatMap(({ criterion, score, note }) =>
    score === undefined
      ? []
      : {
          '@type': 'Review',
          reviewAspect: criterion.name,
          reviewRating: ratingThing(score, criterion.outOf, note),
          author: author(guest),
        },
  );

/**
 * A review as schema.org's Review of a Movie, with what Google's review snippet asks for.
 * @param url The review's own address.
 * @param picture The address of its still.
 * @see https://developers.google.com/search/docs/appearance/structured-data/review-snippet
 */
export const reviewThing = (
  { film, verdict, scores, published, updated, author: guest, tags, lang }: Review<unknown>,
  { url, home, picture }: { url: URL; home: URL; picture?: URL | undefined },
): Of<'Review', ReviewOf> =>
  thing<Of<'Review', ReviewOf>>({
    '@type': 'Review',
    name: words.film.name(film.title, film.year),
    url: url.href,
    description: verdict,
    inLanguage: lang ?? site.language,
    datePublished: isoInstant(published, site.timeZone),
    dateModified: updated && isoInstant(updated, site.timeZone),
    image: picture?.href,
    keywords: list(tags),
    author: author(guest),
    publisher: publisher(home),
    itemReviewed: movie(film, picture),
    // One rating, as Google documents it: the whole. Those of the criteria belong to reviews of their own.
    reviewRating: ratingThing(rating(scores), BEST),
    associatedReview: aspects(scores, guest),
  });
