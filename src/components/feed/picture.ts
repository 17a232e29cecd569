import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { absolute } from '../link.ts';
import { SIZES } from '../ui/sizes.ts';

/** A picture in the sizes that pages have it in, too: a feed makes no further files. */
export async function readerPicture(src: ImageMetadata) {
  const { srcSet, attributes } = await getImage({ src, widths: [...SIZES.wide[0].widths], format: 'webp' });
  // Asking the picture itself for its size would have Astro publish the original, too.
  const [fullWidth, fullHeight] = [Number(attributes['width']), Number(attributes['height'])];
  const files = srcSet.values.map(({ url, transform }) => ({
    // Astro has added the base already.
    url: new URL(url, absolute('/')).href,
    width: transform.width ?? fullWidth,
  }));
  const widest = files.at(-1)!;
  return {
    url: widest.url,
    width: widest.width,
    height: Math.round((fullHeight * widest.width) / fullWidth),
    srcset: files.map(({ url, width }) => `${url} ${width}w`).join(', '),
  };
}
