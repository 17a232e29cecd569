import { isoInstant } from '../domain/dates.ts';
import { filmLinks, isOneFilm, type Film } from '../domain/film.ts';
import type { Review } from '../domain/review.ts';
import { lastChange } from '../domain/rescored.ts';
import { best, onlyLine, rating, scoreLines, type Scores } from '../domain/scores.ts';
import { site, words } from '../settings/settings.ts';
import type { Country, Language, Movie, Rating, Review as ReviewOf, TVSeason, TVSeries } from 'schema-dts';
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

/** What schema.org calls each kind of film. A short one has no type of its own. */
const TYPES = { film: 'Movie', short: 'Movie', series: 'TVSeries', season: 'TVSeason' } as const;

type FilmThing = Of<'Movie', Movie> | Of<'TVSeries', TVSeries> | Of<'TVSeason', TVSeason>;

const filmThing = (film: Film, picture: URL | undefined): FilmThing =>
  thing<Of<'Movie', Movie>>({
    '@type': TYPES[film.kind] as 'Movie',
    name: film.title,
    alternateName: list(film.alsoKnownAs),
    dateCreated: String(film.year),
    image: picture?.href,
    director: people(film.directors),
    author: people(film.writers),
    actor: people(film.cast),
    genre: list(film.genres),
    // A series has no length that could be said in minutes.
    duration: film.runtime === undefined || !isOneFilm(film.kind) ? undefined : `PT${film.runtime}M`,
    countryOfOrigin: list(
      film.countries.map((name): Of<'Country', Country> => ({ '@type': 'Country', name })),
    ),
    inLanguage: list(film.languages.map((name): Of<'Language', Language> => ({ '@type': 'Language', name }))),
    // Elsewhere a season has no page of its own to be told by.
    sameAs: film.kind === 'season' ? undefined : list(filmLinks(film).map(({ url }) => url)),
  });

/** A review of each criterion, with the note as the explanation of its rating. A single one is the rating itself. */
const aspects = (scores: Scores, guest: string | undefined): Of<'Review', ReviewOf>[] | undefined =>
  onlyLine(scores)
    ? undefined
    : scoreLines(scores).flatMap(({ criterion, score, note }) =>
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
 * A review as schema.org's Review of a film or series, with what Google's review snippet asks for.
 * @param scores Undefined where it gives none.
 * @param url The review's own address.
 * @param picture The address of its still.
 * @see https://developers.google.com/search/docs/appearance/structured-data/review-snippet
 */
export const reviewThing = (
  review: Review<unknown>,
  scores: Scores | undefined,
  { url, home, picture }: { url: URL; home: URL; picture?: URL | undefined },
): Of<'Review', ReviewOf> => {
  const { film, verdict, published, author: guest, tags, lang } = review;
  const changed = lastChange(review);
  return thing<Of<'Review', ReviewOf>>({
    '@type': 'Review',
    name: words.film.name(film.title, film.year),
    url: url.href,
    description: verdict,
    inLanguage: lang ?? site.language,
    datePublished: isoInstant(published, site.timeZone),
    dateModified: changed && isoInstant(changed, site.timeZone),
    image: picture?.href,
    keywords: list(tags),
    author: author(guest),
    publisher: publisher(home),
    itemReviewed: filmThing(film, picture),
    // One rating, as Google documents it: the whole. Those of the criteria belong to reviews of their own.
    reviewRating: scores && ratingThing(rating(scores), best(scores), onlyLine(scores)?.note),
    associatedReview: scores && aspects(scores, guest),
  });
};
