import { OF_A_YEAR } from '../../domain/vocabulary.ts';
import type { DiaryFile } from '../diary/diary.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, error, inFile } from '../problem.ts';

/** Components that show a year of which the diary has nothing, or compare it with one. */
export function checkYears(items: readonly ReadEntry[], diary: readonly DiaryFile[]): Problem[] {
  const years = diary.filter(({ rows }) => rows.length > 0).map(({ year }) => year);
  const fix =
    years.length === 0
      ? 'Begin it: npm run log, or diary/2025.csv with a row for each viewing.'
      : `It has ${years.join(', ')}.`;
  return items.flatMap(({ entry: { file, body } }) =>
    inFile(
      file,
      body.components
        .filter(({ name }) => OF_A_YEAR.includes(name))
        .flatMap(({ name, props: { year, compared }, ...place }): Finding[] => {
          // What is no year is said already.
          if (typeof year !== 'number' || !Number.isInteger(year)) return [];
          const missing = [year, ...(compared === true ? [year - 1] : [])].find(
            (one) => !years.includes(one),
          );
          return missing === undefined
            ? []
            : [error(place, `<${name}>: the diary has nothing of ${missing}`, fix)];
        }),
    ),
  );
}
