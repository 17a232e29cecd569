import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { absolute } from '../link.ts';
import { cutsOf } from '../ui/cuts.ts';

/** Astro has added the base already. */
const addressOf = (url: string): string => new URL(url, absolute('/')).href;

type Size = 'lead' | 'wide';

/** The size that a text has its opening picture in: as the text shows it, where it does; else at its beginning. */
export const openingSize = (src: ImageMetadata, inBody: Readonly<Record<string, ImageMetadata>>): Size =>
  Object.values(inBody).some((picture) => picture.src === src.src) ? 'wide' : 'lead';

/**
 * A picture in the sizes that pages have it in, too: a feed makes no further files.
 * @param size Where the entry's page has it.
 */
export async function readerPicture(src: ImageMetadata, size: Size, focus?: string) {
  // A drawing is served as it is, and has one file.
  if (src.format === 'svg')
    return {
      url: addressOf(src.src),
      type: 'image/svg+xml',
      width: src.width,
      height: src.height,
      srcset: undefined,
    };
  const { options } = cutsOf(src, size, focus).at(-1)!;
  const { src: widest, srcSet } = await getImage(options);
  return {
    url: addressOf(widest),
    type: 'image/webp',
    width: options.width,
    height: options.height,
    srcset: srcSet.values.map(({ url, descriptor }) => `${addressOf(url)} ${descriptor}`).join(', '),
  };
}
