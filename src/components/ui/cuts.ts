import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { cutsFor, type Size } from './sizes.ts';

/** As SSIM and eyes have it of photographs: less shows, and more is only heavier. */
const QUALITY = 60;

/** How a picture is cut for a place, as Astro is asked for it; for all other screens last. */
export const cutsOf = (src: ImageMetadata, size: Size, focus = 'auto') =>
  cutsFor(size).map(({ media, sizes, widths, ratio }) => {
    const { width, height } = src;
    const whole = ratio ? Math.min(width, Math.floor(height * ratio)) : width;
    const fitting = widths.filter((wanted) => wanted < whole);
    const all = fitting.length < widths.length ? [...fitting, whole] : [...fitting];
    const widest = all.at(-1)!;
    const cut = ratio && { fit: 'cover' as const, position: focus };
    const shape = { width: widest, height: Math.round(ratio ? widest / ratio : (widest * height) / width) };
    const choice = widths.length > 1 && { sizes, widths: all };
    const options = { src, format: 'webp' as const, quality: QUALITY, ...choice, ...shape, ...cut };
    return { media, sizes, options };
  });

/** The address of a picture in a list, where only one can be named: one of those that lists on pages offer. */
export async function rowPicture(src: ImageMetadata, focus?: string): Promise<string> {
  if (src.format === 'svg') return src.src;
  return (await getImage(cutsOf(src, 'row', focus).at(-1)!.options)).src;
}
