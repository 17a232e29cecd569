import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, show } from '../domain/explain.ts';
import type { Font } from '../domain/lettering.ts';

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

const SFNT = new Set([0x00010000, 0x4f54544f, 0x74727565]);

/**
 * Reads a TrueType or OpenType file.
 * @returns undefined where the bytes are neither.
 * @see https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function parseFont(bytes: Uint8Array): Font | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (!SFNT.has(view.getUint32(0))) return undefined;
    const tables = new Map(
      Array.from({ length: view.getUint16(4) }, (_, i) => {
        const at = 12 + i * 16;
        return [String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8)];
      }),
    );
    const [cmap, name] = [tables.get('cmap'), tables.get('name')];
    if (cmap === undefined || name === undefined) return undefined;
    const has = glyphs(view, cmap);
    const family = nameIn(view, name, 1);
    const style = nameIn(view, name, 2) ?? '';
    return family
      ? {
          name: `${family} ${style}`.trim(),
          covers: (text) => [...text].every((sign) => has(sign.codePointAt(0)!)),
        }
      : undefined;
  } catch (reason) {
    if (reason instanceof RangeError) return undefined;
    throw reason;
  }
}

/** The ranges of code points in the subtable that has most, of format 12 or 4. */
function glyphs(view: DataView, cmap: number): (codePoint: number) => boolean {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 8 + i * 8),
  );
  const whole = subtables.find((at) => view.getUint16(at) === 12);
  const basic = subtables.find((at) => view.getUint16(at) === 4);
  const ranges: [number, number][] = [];
  if (whole !== undefined)
    for (let i = 0; i < view.getUint32(whole + 12); i++)
      ranges.push([view.getUint32(whole + 16 + i * 12), view.getUint32(whole + 20 + i * 12)]);
  else if (basic !== undefined) {
    const count = view.getUint16(basic + 6);
    for (let i = 0; i < count; i += 2)
      ranges.push([view.getUint16(basic + 16 + count + i), view.getUint16(basic + 14 + i)]);
  }
  return (codePoint) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
}

/** One of its names, such as its family (1) or style (2), in the first entry that Windows or Unicode reads. */
function nameIn(view: DataView, name: number, id: number): string | undefined {
  const texts = name + view.getUint16(name + 4);
  for (let i = 0; i < view.getUint16(name + 2); i++) {
    const at = name + 6 + i * 12;
    if (view.getUint16(at) === 1 || view.getUint16(at + 6) !== id) continue;
    const start = texts + view.getUint16(at + 10);
    const letters = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, k) =>
      view.getUint16(start + k * 2),
    );
    return String.fromCharCode(...letters);
  }
  return undefined;
}
