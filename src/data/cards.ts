import type { ImageMetadata } from 'astro';
import type { Scores } from '../domain/scores.ts';
import { posts, reviews } from './entries.ts';

/** What an entry's share picture shows. */
export interface EntryCard {
  readonly title: string;
  readonly aside?: string | undefined;
  readonly line?: string | undefined;
  readonly scores?: Scores | undefined;
  readonly picture: string | undefined;
}

/** The file of a picture. Astro knows it and doesn't say so in its types. */
const fileOf = (picture: ImageMetadata | undefined): string | undefined =>
  (picture as (ImageMetadata & { fsPath?: string }) | undefined)?.fsPath;

/** What the share pictures of all that has been published show, by the path of each entry without its slashes. */
export async function entryCards(): Promise<Map<string, EntryCard>> {
  return new Map<string, EntryCard>([
    ...(await reviews()).map(({ id, data: { film, scores, still } }): [string, EntryCard] => [
      `reviews/${id}`,
      { title: film.title, aside: String(film.year), scores, picture: fileOf(still?.src) },
    ]),
    ...(await posts()).map(({ id, data: { title, description, cover } }): [string, EntryCard] => [
      `posts/${id}`,
      { title, line: description, picture: fileOf(cover?.src) },
    ]),
  ]);
}
