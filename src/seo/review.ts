import { BEST } from '../domain/criteria.ts';
import { isoInstant } from '../domain/dates.ts';
import { filmLinks, filmName, type Film } from '../domain/film.ts';
import type { Review } from '../domain/review.ts';
import { rating, scoreLines, type Scores } from '../domain/scores.ts';
import { site } from '../site.ts';
import { author, list, people, publisher, type Thing } from './things.ts';

const WORST = 0;

const ratingThing = (ratingValue: number, bestRating: number): Thing => ({
  '@type': 'Rating',
  ratingValue,
  bestRating,
  worstRating: WORST,
});

const movie = (film: Film, picture: URL | undefined): Thing => ({
  '@type': 'Movie',
  name: film.title,
  alternateName: list(film.alsoKnownAs),
  dateCreated: String(film.year),
  image: picture?.href,
  director: people(film.directors),
  author: people(film.writers),
  actor: people(film.cast),
  genre: list(film.genres),
  duration: film.runtime && `PT${film.runtime}M`,
  countryOfOrigin: list(film.countries.map((name) => ({ '@type': 'Country', name }))),
  sameAs: list(filmLinks(film)),
});

/** A rating for each criterion, with the note as its explanation. */
const aspects = (scores: Scores): Thing[] =>
  scoreLines(scores).flatMap(({ criterion, score, note }) =>
    score === undefined
      ? []
      : [{ ...ratingThing(score, criterion.outOf), reviewAspect: criterion.name, ratingExplanation: note }],
  );

/**
 * A review as schema.org's Review of a Movie, with what Google's review snippet asks for.
 * @param url The review's own address.
 * @param picture The address of its still.
 * @see https://developers.google.com/search/docs/appearance/structured-data/review-snippet
 */
export const reviewThing = (
  { film, verdict, scores, published, updated, tags }: Review<unknown>,
  { url, home, picture }: { url: URL; home: URL; picture?: URL | undefined },
): Thing => ({
  '@type': 'Review',
  name: filmName(film),
  url: url.href,
  description: verdict,
  inLanguage: site.language,
  datePublished: isoInstant(published, site.timeZone),
  dateModified: updated && isoInstant(updated, site.timeZone),
  image: picture?.href,
  keywords: list(tags),
  author: author(),
  publisher: publisher(home),
  itemReviewed: movie(film, picture),
  // The whole first: who takes only one takes this one.
  reviewRating: [ratingThing(rating(scores), BEST), ...aspects(scores)],
});
