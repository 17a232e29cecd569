import { z } from 'zod';

/** A pair of signs between which formulas stand: `$` and `$`, `\[` and `\]`. */
export type Delimiters = readonly [open: string, close: string];

const delimitersSchema = z.tuple([z.string(), z.string()]);

/** A text of the old site, as that site's own generator makes it. */
const documentSchema = z.object({
  /** Relative to the old site, with forward slashes. */
  file: z.string(),
  kind: z.enum(['post', 'draft', 'page']),
  /** Whether it is meant for readers: no draft, though it may be of a day that is yet to come. */
  published: z.boolean(),
  title: z.string(),
  /** As its file is called, without date and extension; or as its front matter says. */
  slug: z.string(),
  /** As the new front matter has it: a day where it was one, else an instant. Pages and some drafts have none. */
  date: z.string().optional(),
  updated: z.string().optional(),
  categories: z.array(z.string()),
  tags: z.array(z.string()),
  /** The old address, from the root and without baseurl, as the generator gives it. */
  address: z.string(),
  /** Further old addresses. */
  redirects: z.array(z.string()),
  /** What the old feed calls it; absent where the site's origin is not known. */
  feedId: z.string().optional(),
  /** All front matter, defaults of the site among it. */
  fields: z.record(z.string(), z.unknown()),
  /** Fields that stand in the file itself, each with its line (1-based). */
  lines: z.record(z.string(), z.number()),
  /** The body as the generator makes it, without any layout. */
  html: z.string(),
  /** Of a page: the same where the lists that the generator makes are empty. */
  emptied: z.string().optional(),
  /** The file as it is written, in which places are looked up. */
  source: z.string(),
  /** Line of the file at which the body begins (1-based). */
  bodyLine: z.number(),
});

export type OldDocument = z.infer<typeof documentSchema>;

/** A file of the old site that is left out, and why. */
const leftOutSchema = z.object({
  file: z.string(),
  /** 1-based, where it is known. */
  line: z.number().optional(),
  why: z.string(),
  /** `fine` where nothing is lost with it; `doubtful` where the author has to look; `failed` where it was meant to be moved. */
  weight: z.enum(['fine', 'doubtful', 'failed']),
});

export type LeftOut = z.infer<typeof leftOutSchema>;

/** How formulas are written on the old site. */
const formulasSchema = z.object({
  inline: z.array(delimitersSchema),
  display: z.array(delimitersSchema),
  /** Whether `\begin{align} … \end{align}` is a formula without any delimiters. */
  environments: z.boolean(),
});

export type Formulas = z.infer<typeof formulasSchema>;

/** A whole old site: all that moving knows of it. Whatever can say this can be moved in. */
export const siteSchema = z.object({
  /** `Jekyll 4.3.1` */
  generator: z.string(),
  folder: z.string(),
  /** `https://films.example`; absent where it is not known. */
  origin: z.string().optional(),
  /** `/blog`, or empty. */
  baseurl: z.string(),
  /** Names under which its author signs. */
  authors: z.array(z.string()),
  documents: z.array(documentSchema),
  leftOut: z.array(leftOutSchema),
  /** Files that the old site serves as they are, by path from the root (`/img/reel.png`), and where they lie. */
  files: z.record(z.string(), z.string()),
  formulas: formulasSchema,
  /** What its author should know of the site as a whole, a line each. */
  notes: z.array(z.string()),
});

export type OldSite = z.infer<typeof siteSchema>;
