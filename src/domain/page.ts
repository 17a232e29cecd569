import { z } from 'zod';
import { aliasSchema } from './address.ts';
import { entryLanguage } from './entry.ts';
import { text } from './text.ts';

/** The fields of the front matter of a page that stands by itself, such as About. */
const pageFields = () => ({
  title: text.describe('The title. Quote it if it has a colon.'),
  description: text.describe('One line for search results.'),
  lang: entryLanguage,
  aliases: z.array(aliasSchema).default([]).describe('Old addresses of this page; each redirects here.'),
});

/** The front matter of a page. */
export const pageSchema = () => z.strictObject(pageFields());
