import type { CollectionName } from '../../domain/entry.ts';

/** The text of a new entry: hints as comments, which are never published, and what most entries have. */
export const body = (collection: CollectionName, hasTrailer: boolean): string =>
  (collection === 'reviews'
    ? [
        '{/* Your text goes here, in Markdown; this is a comment, and not published. The first letters of the first paragraph are set large. */}',
        hasTrailer ? '<Trailer />' : '{/* <Trailer />   once there is a trailer: above */}',
        '{/* <Spoiler>   text between these two stays closed until it is opened   </Spoiler> */}',
        '<ScoreTable />',
      ]
    : ['{/* Your text goes here, in Markdown; this is a comment, and not published. */}']
  )
    .map((paragraph) => `\n${paragraph}\n`)
    .join('');
