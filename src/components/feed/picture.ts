import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { absolute } from '../link.ts';
import { SIZES } from '../ui/sizes.ts';

/** Astro has added the base already. */
const addressOf = (url: string): string => new URL(url, absolute('/')).href;

/** A picture in the sizes that pages have it in, too: a feed makes no further files. */
export async function readerPicture(src: ImageMetadata) {
  // A drawing is served as it is, and has one file.
  if (src.format === 'svg')
    return {
      url: addressOf(src.src),
      type: 'image/svg+xml',
      width: src.width,
      height: src.height,
      srcset: undefined,
    };
  const { srcSet, attributes } = await getImage({ src, widths: [...SIZES.wide.widths], format: 'webp' });
  // Asking the picture itself for its size would have Astro publish the original, too.
  const [fullWidth, fullHeight] = [Number(attributes['width']), Number(attributes['height'])];
  const files = srcSet.values.map(({ url, transform }) => ({
    url: addressOf(url),
    width: transform.width ?? fullWidth,
  }));
  const widest = files.at(-1)!;
  return {
    url: widest.url,
    type: 'image/webp',
    width: widest.width,
    height: Math.round((fullHeight * widest.width) / fullWidth),
    srcset: files.map(({ url, width }) => `${url} ${width}w`).join(', '),
  };
}
