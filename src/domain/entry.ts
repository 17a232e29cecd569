import { z } from 'zod';
import { aliasSchema } from './address.ts';
import { dateSchema } from './dates.ts';
import { feedIdSchema } from './feed-id.ts';
import { languageTag, names, text } from './text.ts';

/** What the schemas of a collection depend on. */
export interface SchemaOptions<Picture extends z.ZodType> {
  /** What a path to a picture becomes: Astro's `image()`, or plain text for a reader without a build. */
  readonly picture: Picture;
  /** IANA name of the time zone in which a date without a time begins. */
  readonly timeZone: string;
}

/** The language of an entry. */
export const entryLanguage = languageTag
  .optional()
  .describe('The language it is written in, where that is not the site’s: fr, ar, zh-Hans.');

/** The front-matter fields that everything with a date has. */
export const datedFields = (timeZone: string) => ({
  published: dateSchema(timeZone).describe('When it appears. A day in the future schedules it.'),
  updated: dateSchema(timeZone).optional().describe('When you last changed what it says.'),
  author: text.optional().describe('A guest’s name, if it is not you who wrote it.'),
  lang: entryLanguage,
  tags: names.default([]).describe('A few words to find it by: [john wick, sequels].'),
  draft: z
    .boolean()
    .default(false)
    .describe('true while it is not ready: it shows in npm run dev only, and may lack fields.'),
  feedId: feedIdSchema
    .optional()
    .describe(
      'What feed readers know it by. Written once, never changed. Where it is missing, npm run check gives the line to add.',
    ),
  aliases: z.array(aliasSchema).default([]).describe('Old addresses of this page; each redirects here.'),
});

/** What the loader fills in, and never the author. */
export const loadedFields = <Picture extends z.ZodType>(picture: Picture) => ({
  /** The pictures that a body names, by path as written there. */
  pictures: z.record(z.string(), picture).default({}),
  /** The file of the picture that it opens with, from the root of the project. */
  opening: z.string().optional(),
});

/** Why a reader doesn't see an entry yet. */
export type Status = 'draft' | 'scheduled' | undefined;

/** Whether an entry is a draft, or has a date to come. What has no date is always there. */
export const statusAt = (
  { draft = false, published }: { readonly draft?: boolean; readonly published?: Date },
  now: Date,
): Status => (draft ? 'draft' : published && published > now ? 'scheduled' : undefined);

/** The collections, by the folder each is read from. */
export const COLLECTIONS = ['reviews', 'posts', 'pages'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];
