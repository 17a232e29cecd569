import { BEST } from '../domain/criteria.ts';
import { isoInstant } from '../domain/dates.ts';
import { filmLinks, filmName, type Film } from '../domain/film.ts';
import type { Review } from '../domain/review.ts';
import { rating, scoreLines, type Scores } from '../domain/scores.ts';
import { site } from '../settings/settings.ts';
import type { Country, Movie, Rating, Review as ReviewOf } from 'schema-dts';
import { author, list, people, publisher, thing, type Of } from './things.ts';

const WORST = 0;

/** @param about The criterion and the note, where it isn't the whole that is rated. */
const ratingThing = (
  ratingValue: number,
  bestRating: number,
  about: { aspect?: string; note?: string | undefined } = {},
): Of<'Rating', Rating> =>
  thing<Of<'Rating', Rating>>({
    '@type': 'Rating',
    ratingValue,
    bestRating,
    worstRating: WORST,
    reviewAspect: about.aspect,
    ratingExplanation: about.note,
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

/** A rating for each criterion, with the note as its explanation. */
const aspects = (scores: Scores): Of<'Rating', Rating>[] =>
  scoreLines(scores).flatMap(({ criterion, score, note }) =>
    score === undefined ? [] : [ratingThing(score, criterion.outOf, { aspect: criterion.name, note })],
  );

/**
 * A review as schema.org's Review of a Movie, with what Google's review snippet asks for.
 * @param url The review's own address.
 * @param picture The address of its still.
 * @see https://developers.google.com/search/docs/appearance/structured-data/review-snippet
 */
export const reviewThing = (
  { film, verdict, scores, published, updated, author: guest, tags }: Review<unknown>,
  { url, home, picture }: { url: URL; home: URL; picture?: URL | undefined },
): Of<'Review', ReviewOf> =>
  thing<Of<'Review', ReviewOf>>({
    '@type': 'Review',
    name: filmName(film),
    url: url.href,
    description: verdict,
    inLanguage: site.language,
    datePublished: isoInstant(published, site.timeZone),
    dateModified: updated && isoInstant(updated, site.timeZone),
    image: picture?.href,
    keywords: list(tags),
    author: author(guest),
    publisher: publisher(home),
    itemReviewed: movie(film, picture),
    // The whole first: who takes only one takes this one.
    reviewRating: [ratingThing(rating(scores), BEST), ...aspects(scores)],
  });
