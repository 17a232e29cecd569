import { z } from 'zod';
import { datedFields, type SchemaOptions } from './entry.ts';
import { pictureSchema } from './picture.ts';
import { text } from './text.ts';

/** The fields of the front matter of a post: an essay, a recap, predictions, a technical note. */
export const postFields = <Picture extends z.ZodType>({ picture, timeZone }: SchemaOptions<Picture>) => ({
  title: text.describe('The title. Quote it if it has a colon.'),
  description: text.describe(
    'One line under the title, in lists, in search results and in feeds. At most 160 characters.',
  ),
  ...datedFields(timeZone),
  cover: pictureSchema(picture).optional().describe('The picture it opens with.'),
});

/** The front matter of a post. */
export const postSchema = <Picture extends z.ZodType>(options: SchemaOptions<Picture>) =>
  z.strictObject(postFields(options));

/** A post as its front matter has it; pictures are what the schema's `picture` gives. */
export type Post<Picture = string> = z.infer<ReturnType<typeof postSchema<z.ZodType<Picture>>>>;
