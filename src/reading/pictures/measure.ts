/** What the bytes of a picture say of it. */
export interface Measured {
  /** By its usual file extension: jpg, webp, svg. */
  readonly format: string;
  /** As it is shown: a camera that was held upright has turned it. */
  readonly width: number;
  readonly height: number;
  /** Whether the file ends where its format says. */
  readonly complete: boolean;
}

/** Whether the end of a file is there, for formats of which only the beginning is measured. */
const COMPLETE: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  webp: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
  png: (bytes) => bytes.includes('IEND'),
  gif: (bytes) => /\0;[\0\r\n]*$/.test(bytes.toString('latin1', bytes.length - 64)),
  // The thumbnail of a camera has an end of its own, before the picture begins; cameras append things behind its end.
  jpg: (bytes) =>
    bytes.includes('\u00FF\u00D9', bytes.lastIndexOf('\u00FF\u00DA', undefined, 'latin1'), 'latin1'),
  avif: boxesFit,
};

/** Whether the boxes that an AVIF file is made of are as long as they say. */
function boxesFit(bytes: Buffer): boolean {
  let at = 0;
  while (at + 16 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    const length = size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (length < 8) return false;
    at += length;
  }
  return at <= bytes.length;
}

/**
 * The size of a picture as Astro measures it: what it can't measure, it can't build.
 * @returns undefined where the bytes are no picture, or their beginning is broken.
 */
export async function measure(bytes: Buffer): Promise<Measured | undefined> {
  // Loaded where there is a picture: it takes longer than measuring a hundred.
  const { imageMetadata } = await import('astro/assets/utils');
  try {
    const { format, width, height } = await imageMetadata(bytes, 'picture');
    return width > 0 && height > 0
      ? { format, width, height, complete: COMPLETE[format]?.(bytes) ?? true }
      : undefined;
  } catch {
    return undefined;
  }
}
