import { type Problem, START, advice, inFile } from '../../reading/problem.ts';
import type { Content } from '../../reading/reader.ts';
import { hasColour, report } from '../../reading/report.ts';
import { CONTENT_FOLDER } from '../../reading/shared-reader.ts';

/** What is wrong with content; where there is none, that. */
export const problemsOf = ({ entries, diary, problems }: Content): readonly Problem[] =>
  entries.length > 0 || diary.length > 0 || problems.length > 0
    ? problems
    : inFile('', [
        advice(START, 'there is no content yet', 'Make the first entry: reviews/its-title/index.mdx.'),
      ]);

/** Problems for whoever reads what this command prints. */
export const asText = (problems: readonly Problem[]): string =>
  report(problems, {
    colour: hasColour(process.stdout),
    folder: CONTENT_FOLDER,
    width: process.stdout.isTTY ? process.stdout.columns : undefined,
  });
