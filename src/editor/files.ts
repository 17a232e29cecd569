import { COLLECTIONS } from '../domain/entry.ts';
import { frontMatterSchemas } from './front-matter.ts';
import { PROVIDED, providedComponents } from './provided.ts';
import { snippets } from './snippets.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files that editors read and that follow from the domain: path from the root of the project, and text. */
export function editorFiles(): ReadonlyMap<string, string> {
  const schemas = frontMatterSchemas();
  return new Map([
    ...COLLECTIONS.map((name) => [`.vscode/schemas/${name}.schema.json`, json(schemas[name])] as const),
    ['.vscode/film.code-snippets', json(snippets())],
    [PROVIDED, providedComponents()],
  ]);
}
