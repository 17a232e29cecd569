import type { ImageMetadata } from 'astro';

/** A picture as Astro imports it. Its types don't say all that it is. */
type Imported = ImageMetadata & { readonly fsPath?: string; readonly clone?: ImageMetadata };

/** The file of a picture. */
export const fileOf = (picture: ImageMetadata | undefined): string | undefined =>
  (picture as Imported | undefined)?.fsPath;

/** A picture that may be asked for its size: asking the one that is imported has Astro publish the original, too. */
export function measurable(picture: ImageMetadata): ImageMetadata {
  const { fsPath, clone } = picture as Imported;
  // What can be counted is part of the names that Astro gives to sizes, which must not tell of a folder.
  return clone ? Object.defineProperty(clone, 'fsPath', { value: fsPath, enumerable: false }) : picture;
}
