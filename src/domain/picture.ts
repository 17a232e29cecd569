import { z } from 'zod';
import { focusSchema } from './focus.ts';
import { text } from './text.ts';

/**
 * A picture with what is said about it: a review's still, a post's cover.
 * @param picture What a path to a picture becomes: Astro's `image()`, or plain text for a reader without a build.
 */
export const pictureSchema = <Picture extends z.ZodType>(picture: Picture) =>
  z.strictObject({
    src: picture.describe('The file beside this one: ./still.webp. At least 1600 pixels wide.'),
    alt: text.describe('What is to be seen, for who can’t see it.'),
    focus: focusSchema.optional(),
    caption: text.optional().describe('Shown under it.'),
    credit: text.optional().describe('Whose picture it is.'),
  });
