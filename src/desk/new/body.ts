import { splitFrontMatter } from '../../reading/front-matter/split.ts';
import type { CollectionName } from '../../domain/entry.ts';

/** The text of a new entry: hints as comments, which are never published, and what most entries have. */
export const body = (
  collection: CollectionName,
  { hasTrailer, hasTable }: { hasTrailer: boolean; hasTable: boolean },
): string =>
  (collection === 'reviews'
    ? [
        '{/* Your text goes here, in Markdown; this is a comment, and not published. The first letters of the first paragraph are set large. */}',
        hasTrailer ? '<Trailer />' : '{/* <Trailer />   once there is a trailer: above */}',
        '{/* <Spoiler>   text between these two stays closed until it is opened   </Spoiler> */}',
        ...(hasTable ? ['<ScoreTable />'] : []),
      ]
    : ['{/* Your text goes here, in Markdown; this is a comment, and not published. */}']
  )
    .map((paragraph) => `\n${paragraph}\n`)
    .join('');

/** Whether a file has no text: nothing but comments, imports, and components that say nothing themselves. */
export function isUnwritten(source: string): boolean {
  const split = splitFrontMatter(source);
  if (!('bodyLine' in split)) return false;
  const text = source
    .split('\n')
    .slice(split.bodyLine - 1)
    .join('\n')
    .replace(/\{\s*\/\*[^]*?\*\/\s*\}/g, '')
    .replace(/^import\s.*$/gm, '')
    .replace(/<(?:ScoreTable|Trailer)\b[^>]*\/>/g, '');
  return text.trim() === '';
}
