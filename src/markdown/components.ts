import type { BodyProblem } from './compiled.ts';
import type { Findings } from './findings.ts';
import { checkProps, isVocabulary, unknownComponent } from './props.ts';

/** The names that compiled code expects to be given; what a body imports or exports is not among them. */
const expected = (code: string): string[] =>
  [...code.matchAll(/_missingMdxReference\("([^"]+)"/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'Fragment');

/**
 * What is wrong with the components of a body: some that nobody provides, and props that can't be right.
 * @param code Compiled.
 */
export function checkComponents(code: string, findings: Findings): BodyProblem[] {
  return expected(code).flatMap((root) => {
    const uses = findings.components.filter(({ name }) => name === root || name.startsWith(`${root}.`));
    const unknown = uses.find(({ name }) => !isVocabulary(name));
    if (uses.length > 0 && !unknown) return uses.flatMap(checkProps);
    const name = unknown?.name ?? root;
    if (isVocabulary(name)) return [];
    // One that stands in code, which has been named by itself.
    if (!unknown && findings.code.length > 0) return [];
    const { line, column } = unknown ?? { line: 1, column: 1 };
    return [{ line, column, ...unknownComponent(name) }];
  });
}
