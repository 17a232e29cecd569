import { z } from 'zod';
import { text } from './text.ts';
import { videoSchema } from './video.ts';

const picturePath = text.describe('A picture beside the entry: ./eve.webp.');

/** The components that an author may use in a body without importing them, each with its props. */
export const VOCABULARY = {
  ScoreTable: {
    describes: 'The scores of the review it stands in.',
    example: '<ScoreTable />',
    props: z.strictObject({}),
  },
  Trailer: {
    describes:
      'The review’s trailer, or another video. Nothing is loaded from the video host until it is pressed.',
    example: '<Trailer />',
    props: z.strictObject({
      video: videoSchema
        .optional()
        .describe('A YouTube id or the address of a YouTube or Vimeo video; else the review’s trailer.'),
      caption: text.optional().describe('Shown under it.'),
      poster: picturePath
        .optional()
        .describe('The picture to press, beside the entry: ./poster.webp; else the review’s still.'),
    }),
  },
  Still: {
    describes: 'A picture with caption and credit, wider than the text.',
    example: '<Still src="./eve.webp" alt="…" caption="…" credit="…" />',
    props: z.strictObject({
      src: picturePath,
      alt: text.describe('What is to be seen, for who can’t see it.'),
      caption: text.optional().describe('Shown under it.'),
      credit: text.optional().describe('Whose picture it is.'),
    }),
  },
  Spoiler: {
    describes: 'Text that stays closed until the reader opens it.',
    example: '<Spoiler>…</Spoiler>',
    props: z.strictObject({
      about: text.optional().describe('What it gives away, shown while closed: the ending.'),
    }),
  },
} as const satisfies Record<string, { describes: string; example: string; props: z.ZodObject }>;

export type ComponentName = keyof typeof VOCABULARY;

/** The props of a component as an author writes them. */
export type Props<Name extends ComponentName> = z.input<(typeof VOCABULARY)[Name]['props']>;
