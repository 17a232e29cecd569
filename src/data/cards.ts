import type { Scores } from '../domain/scores.ts';
import { posts, reviews } from './entries.ts';

/** What an entry's share picture shows. */
export interface EntryCard {
  readonly title: string;
  readonly alsoKnownAs?: readonly string[] | undefined;
  readonly aside?: string | undefined;
  readonly line?: string | undefined;
  readonly scores?: Scores | undefined;
  readonly picture: string | undefined;
  readonly focus: string | undefined;
}

/** What the share pictures of all that has been published show, by the path of each entry without its slashes. */
export async function entryCards(): Promise<Map<string, EntryCard>> {
  return new Map<string, EntryCard>([
    ...(await reviews()).map(({ id, scores, data: { film, still, opening } }): [string, EntryCard] => [
      `reviews/${id}`,
      {
        title: film.title,
        alsoKnownAs: film.alsoKnownAs,
        aside: String(film.year),
        scores,
        picture: opening,
        focus: still?.focus,
      },
    ]),
    ...(await posts()).map(({ id, data: { title, description, cover, opening } }): [string, EntryCard] => [
      `posts/${id}`,
      { title, line: description, picture: opening, focus: cover?.focus },
    ]),
  ]);
}
