import sharp, { type OverlayOptions } from 'sharp';
import type { FontFile } from '../settings/fonts.ts';

/** Where a text stands: in which box, and at which of its edges. */
export interface TextPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly edge: 'top' | 'bottom';
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);

/**
 * A text in a font of the author's, as large as its place allows. Pango draws it: it joins Arabic letters, and sets what
 * is read from the right from the right.
 */
export async function drawText(
  text: string,
  { name, path }: FontFile,
  { left, top, width, height, edge }: TextPlace,
): Promise<OverlayOptions> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="#f4ecdd">${escaped(text)}</span>`,
      font: name,
      fontfile: path,
      width,
      height,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, left, top: edge === 'top' ? top : top + height - info.height };
}
