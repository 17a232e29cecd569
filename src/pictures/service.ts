import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { crop } from './crop.ts';

/**
 * Astro's image service, but for pictures that are cut to a ratio (`fit="cover"`): they are cut where somebody looks,
 * and every size of a picture in the same place.
 */
const service: LocalImageService = {
  ...sharpService,
  async transform(input, options, config, logger) {
    const { width, height, fit, position, format } = options as Partial<Record<string, string>> & {
      width?: number;
      height?: number;
    };
    if (fit !== 'cover' || !width || !height) return sharpService.transform(input, options, config, logger);
    // A preview reads the options from an address: there this is a text, or null.
    const quality = Number(options['quality']);
    const cut = sharp(input, { failOn: 'none' })
      .autoOrient()
      .extract(await crop(input, width / height, position))
      .resize(width, height);
    const { data, info } = await cut
      .toFormat((format ?? 'webp') as 'webp', quality ? { quality } : {})
      .toBuffer({ resolveWithObject: true });
    return { data, format: info.format };
  },
};

export default service;
