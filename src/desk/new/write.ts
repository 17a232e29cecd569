import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the file of a new entry. Where that fails, no folder is left that wasn't there.
 * @param folder The entry's.
 * @throws the system's error; EEXIST where there is a file already, which stays as it is.
 */
export function writeEntry(folder: string, text: string): void {
  const isNew = !existsSync(folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), text, { flag: 'wx' });
  } catch (reason) {
    if (isNew) rmSync(folder, { recursive: true, force: true });
    throw reason;
  }
}
