import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, show } from '../domain/explain.ts';
import { type Font, parseFont } from '../domain/font.ts';

/** A font of the author's. */
export interface FontFile extends Font {
  /** The whole path. */
  readonly path: string;
}

/**
 * A file that settings name as a font.
 * @param folder Where the settings are.
 * @returns the font, or what is wrong with it.
 */
export function readFont(folder: string, file: string): FontFile | string {
  const path = join(folder, file);
  if (!existsSync(path))
    return explain(
      `shareFonts: there is no ${show(file)}`,
      'Put the file there, or correct the path: it is seen from here.',
    );
  const font = parseFont(readFileSync(path));
  return font
    ? { ...font, path }
    : explain(
        `shareFonts: ${show(file)} is no TrueType or OpenType file`,
        'Give a .ttf or .otf file: a .woff or .woff2 has to be converted.',
      );
}
