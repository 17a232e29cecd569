import type { BodyProblem, Compiled, Place } from './compiled.ts';
import { prose } from './prose.ts';

const IMPORT =
  /^[ \t]*(?:import\b(?:[^'";]*?\bfrom)?|export\s*(?:\*|\{[^}]*\})[^'";]*?\bfrom)\s*(['"])(.+?)\1/gm;

/**
 * The `import … from` and `export … from` in a block of code of a body.
 * @param place Where the block begins.
 */
export const importsIn = (code: string, place: Place): Compiled['imports'][number][] =>
  [...code.matchAll(IMPORT)].map(({ 2: from, index }) => ({
    line: place.line + code.slice(0, index).split('\n').length - 1,
    column: place.column,
    from: from!,
  }));

/** An import that follows on a line of text is text, and would be printed on the page. */
export function strayImports(source: string, imports: Compiled['imports']): BodyProblem[] {
  if (!/^import\b/m.test(source)) return [];
  const found = new Set(imports.map(({ line }) => line));
  return importsIn(prose(source), { line: 1, column: 1 })
    .filter(({ line }) => !found.has(line))
    .map(({ line, column }) => ({
      line,
      column,
      what: 'this import is part of a paragraph',
      fix: 'Put a blank line before it and after it.',
    }));
}
