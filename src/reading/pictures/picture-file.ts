import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { stamp } from '../files/disk.ts';
import type { Words } from '../../domain/explain.ts';
import { inProcess } from '../../settings/in-process.ts';
import { lookAtDrawing } from './drawing.ts';
import { type Measured, measure } from './measure.ts';

/** What a picture is. */
interface Picture {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** Of its bytes. */
  readonly digest: string;
}

/** A picture, or why a file is none. */
export type Look = Picture | Words;

/** The formats that the site can publish, by file extension. */
const FORMATS: Readonly<Record<string, string>> = {
  '.webp': 'webp',
  '.jpg': 'jpg',
  '.jpeg': 'jpg',
  '.png': 'png',
  '.avif': 'avif',
  '.gif': 'gif',
  '.svg': 'svg',
};

/** More than this and sharp refuses to decode it. */
const MAX_PIXELS = 0x3fff * 0x3fff;

export const isPicture = (name: string): boolean => Object.hasOwn(FORMATS, extname(name).toLowerCase());

const seen = inProcess(
  'pictures',
  () => new Map<string, { readonly stamp: string; readonly look: Promise<Look> }>(),
);

/** Looks at a file, once until it changes. */
export function lookAt(path: string): Promise<Look> {
  const now = stamp(path);
  const before = seen.get(path);
  if (before?.stamp === now) return before.look;
  const look = judge(path);
  seen.set(path, { stamp: now, look });
  return look;
}

/** A digest of a picture's bytes; undefined where there is no picture. */
export async function pictureDigest(path: string): Promise<string | undefined> {
  const look = await lookAt(path);
  return 'digest' in look ? look.digest : undefined;
}

const again = 'Save or copy it again.';

async function judge(path: string): Promise<Look> {
  const extension = extname(path).toLowerCase();
  const expected = FORMATS[extension];
  if (!expected)
    return {
      what: `the site can’t show ${extension || 'a file without extension'}`,
      fix: `Save it as ${Object.keys(FORMATS).join(', ')}.`,
    };
  let bytes: Buffer;
  try {
    // Sync: an awaited read costs ten times as much as the read.
    bytes = readFileSync(path);
  } catch {
    return { what: 'the file can’t be read', fix: 'Put a picture in its place that may be read.' };
  }
  if (bytes.length === 0) return { what: 'the file is empty', fix: again };
  const measured = await measure(bytes);
  if (measured?.format === 'svg' || (!measured && expected === 'svg')) {
    const drawing = await lookAtDrawing(bytes);
    return 'what' in drawing ? drawing : asPicture(drawing, expected, bytes);
  }
  return measured ? asPicture(measured, expected, bytes) : unreadable(bytes, expected);
}

/** A picture that is whole, and what its name says. */
function asPicture({ format, width, height, complete }: Measured, expected: string, bytes: Buffer): Look {
  if (format !== expected)
    return {
      what: `the file is not ${nameOf(expected)} but ${nameOf(format)}`,
      fix: Object.hasOwn(FORMATS, `.${format}`)
        ? `Rename it to end in .${format}.`
        : `Save it as ${nameOf(expected)}.`,
    };
  if (!complete) return { what: 'the file is cut off: its end is missing', fix: again };
  if (width * height > MAX_PIXELS)
    return {
      what: `${width} × ${height} pixels are more than the site can handle`,
      fix: 'Save it smaller: 3000 pixels wide is plenty.',
    };
  return { format, width, height, digest: hash('sha1', bytes, 'base64url') };
}

const NAMES: Readonly<Record<string, string>> = { webp: 'WebP', jpg: 'JPEG' };
const nameOf = (format: string): string => NAMES[format] ?? format.toUpperCase();

const STARTS: Readonly<Record<string, RegExp>> = {
  webp: /^RIFF[^]{4}WEBP/,
  jpg: /^\xff\xd8\xff/,
  png: /^\x89PNG/,
  avif: /^[^]{4}ftyp/,
  gif: /^GIF8/,
};

function unreadable(bytes: Buffer, expected: string): Words {
  if (!STARTS[expected]?.test(bytes.toString('latin1', 0, 512)))
    return { what: 'the file is not a picture, whatever its name says', fix: again };
  return { what: 'the file is damaged or cut off', fix: again };
}
