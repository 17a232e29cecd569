import { z } from 'zod';

/** What is used of the answers of TMDB's API, version 3: https://developer.themoviedb.org/reference. */

const optionalText = z.string().nullish();

/** `GET /3/search/movie` */
export const searchAnswer = z.object({
  results: z.array(
    z.object({
      id: z.int().positive(),
      title: z.string(),
      original_title: optionalText,
      original_language: optionalText,
      overview: optionalText,
      /** Empty where it isn't known. */
      release_date: optionalText,
    }),
  ),
});

/** A film as a search finds it. */
export type Match = z.infer<typeof searchAnswer>['results'][number];

const video = z.object({
  key: z.string(),
  name: z.string(),
  site: z.string(),
  type: z.string(),
  official: z.boolean().optional(),
  iso_639_1: optionalText,
  size: z.number().optional(),
  published_at: optionalText,
});

export type MovieVideo = z.infer<typeof video>;

const named = z.object({ name: z.string() });

/** `GET /3/movie/{id}` with credits, videos and external_ids appended. */
export const movieAnswer = z.object({
  id: z.int().positive(),
  title: z.string(),
  original_title: optionalText,
  original_language: optionalText,
  release_date: optionalText,
  runtime: z.number().nullish(),
  imdb_id: optionalText,
  genres: z.array(named).default([]),
  production_countries: z.array(named).default([]),
  spoken_languages: z
    .array(z.object({ iso_639_1: z.string(), english_name: optionalText, name: optionalText }))
    .default([]),
  credits: z
    .object({
      cast: z.array(z.object({ name: z.string(), order: z.number().optional() })).default([]),
      crew: z.array(z.object({ name: z.string(), job: z.string() })).default([]),
    })
    .default({ cast: [], crew: [] }),
  videos: z.object({ results: z.array(video).default([]) }).default({ results: [] }),
  external_ids: z.object({ imdb_id: optionalText }).default({}),
});

export type Movie = z.infer<typeof movieAnswer>;
