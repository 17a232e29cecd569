import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeWhole } from '../disk/write-whole.ts';
import { COLLECTIONS } from '../domain/entry.ts';
import { settings } from '../settings/settings.ts';
import { writeCollections } from './collections.ts';
import { frontMatterSchemas } from './front-matter.ts';
import { PROVIDED, providedComponents } from './provided.ts';
import { snippets } from './snippets.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files that editors read and that follow from the domain: path from the root of the project, and text. */
function editorFiles(): ReadonlyMap<string, string> {
  const schemas = frontMatterSchemas();
  return new Map([
    ...COLLECTIONS.map((name) => [`.vscode/schemas/${name}.schema.json`, json(schemas[name])] as const),
    ['.vscode/film.code-snippets', json(snippets())],
    [PROVIDED, providedComponents()],
  ]);
}

/**
 * Tells editors what they can't know: what the criteria, the fields and the components are, and which entries there are.
 * Every command does so, as any of it may have changed, and the project may have been moved. None fails for it. What tests
 * have set is not the author's.
 * @param root The project's folder.
 */
export function tellEditors(root: string): void {
  if (settings.wrong.length > 0 || process.env['SITE_DIR'] !== undefined) return;
  try {
    writeCollections(root);
    for (const [name, text] of editorFiles()) {
      const path = resolve(root, name);
      if (textOf(path) !== text) writeWhole(path, text);
    }
  } catch {}
}

/** Undefined where there is no such file. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
