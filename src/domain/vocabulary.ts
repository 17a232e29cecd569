import { z } from 'zod';
import { DIMENSIONS } from './diary/count.ts';
import { RANKED } from './diary/top.ts';
import { NUMBERS } from './diary/year.ts';
import { explain, show } from './explain.ts';
import { text } from './text.ts';
import { videoSchema } from './video.ts';

const picturePath = text.describe('A picture beside the entry: ./eve.webp.');

const diaryYear = z
  .int({
    error: ({ input }) => explain(`${show(input)} is not a year`, 'Write a year of the diary: year={2025}.'),
  })
  .describe('A year of the diary: year={2025}.');

/** One of several words, in an author's words. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, describes: string) =>
  z
    .enum(words, {
      error: ({ input }) =>
        explain(`${show(input)} is none of the words for it`, `Write one of ${words.join(', ')}.`),
    })
    .describe(`${describes}: ${words.join(', ')}.`);

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
  YearTotals: {
    describes:
      'How many films and viewings a year of the diary has, first watches, cinema visits, directors.',
    example: '<YearTotals year={2025} />',
    props: z.strictObject({ year: diaryYear }),
  },
  YearChart: {
    describes: 'A chart of a year of the diary.',
    example: '<YearChart year={2025} by="decade" />',
    props: z.strictObject({ year: diaryYear, by: oneOf(DIMENSIONS, 'What it is by') }),
  },
  YearTop: {
    describes:
      'What stands at the top of a year of the diary: those with the most films, or films seen most often.',
    example: '<YearTop year={2025} of="directors" count={5} />',
    props: z.strictObject({
      year: diaryYear,
      of: oneOf(RANKED, 'What is ranked'),
      count: z
        .int({
          error: ({ input }) => explain(`${show(input)} is not a whole number`, 'Write one: count={5}.'),
        })
        .min(1, explain('a list has one line at least', 'Write how many: count={5}.'))
        .optional()
        .describe('How many lines; else five.'),
    }),
  },
  YearList: {
    describes:
      'Every film of a year of the diary, day by day, with marks for first watches and cinema visits.',
    example: '<YearList year={2025} />',
    props: z.strictObject({ year: diaryYear }),
  },
  YearNumber: {
    describes: 'A number of a year of the diary, for a sentence.',
    example: '<YearNumber year={2025} of="films" />',
    isWord: true,
    props: z.strictObject({
      year: diaryYear,
      of: oneOf(NUMBERS, 'What is counted'),
      compared: z
        .boolean({
          error: ({ input }) => explain(`${show(input)} is not an answer`, 'Write compared by itself.'),
        })
        .optional()
        .describe('The difference to the year before, with its sign, in place of the number.'),
    }),
  },
} as const satisfies Record<
  string,
  {
    describes: string;
    example: string;
    /** Whether it is a word of a sentence; all others stand by themselves. */
    isWord?: true;
    props: z.ZodObject;
  }
>;

export type ComponentName = keyof typeof VOCABULARY;

/** The props of a component as an author writes them. */
export type Props<Name extends ComponentName> = z.input<(typeof VOCABULARY)[Name]['props']>;

/** Whether a component is a word of a sentence, and no more than one. */
export const isWord = (name: ComponentName): boolean => 'isWord' in VOCABULARY[name];

/** The components that show a year of the diary. */
export const OF_A_YEAR: readonly string[] = Object.entries(VOCABULARY).flatMap(([name, { props }]) =>
  'year' in props.shape ? name : [],
);
