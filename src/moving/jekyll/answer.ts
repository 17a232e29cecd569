import { z } from 'zod';

/** What read.rb writes down. */

const troubleSchema = z.object({ line: z.number().nullable(), why: z.string() });

const textSchema = z.object({
  /** In the copy. */
  path: z.string(),
  /** `posts`, `pages`, or the name of another collection. */
  label: z.string(),
  draft: z.boolean(),
  /** Whether Jekyll makes HTML of it. */
  words: z.boolean(),
  kept_back: z.boolean().default(false),
  title: z.string().default(''),
  slug: z.string().default(''),
  date: z.string().nullish(),
  updated: z.string().nullish(),
  categories: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  redirects: z.array(z.string()).default([]),
  address: z.string().default(''),
  /** The file that would be written. */
  destination: z.string().default(''),
  feed_id: z.string().nullish(),
  fields: z.record(z.string(), z.unknown()).default({}),
  lines: z.record(z.string(), z.number()).default({}),
  html: z.string().nullish(),
  emptied: z.string().nullish(),
});

export type Text = z.infer<typeof textSchema>;

export const answerSchema = z.union([
  z.object({ config_error: troubleSchema }),
  z.object({
    version: z.string(),
    /** The folder of the copy in which its texts lie. */
    source: z.string(),
    /** What `_config.yml` says. */
    said: z.record(z.string(), z.unknown()),
    url: z.string().nullable(),
    baseurl: z.string().nullable(),
    texts: z.array(textSchema),
    failed: z.record(z.string(), troubleSchema),
    dates: z.record(z.string(), troubleSchema),
    missing: z.array(z.string()),
    notes: z.array(z.string()),
    /** Path in the copy, by served path. */
    files: z.record(z.string(), z.string()),
    /** Whether its texts are published, by the name of a collection. */
    collections: z.record(z.string(), z.boolean()),
  }),
]);

export type Answer = Exclude<z.infer<typeof answerSchema>, { config_error: unknown }>;
