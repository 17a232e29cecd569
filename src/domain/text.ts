import { z } from 'zod';
import { explain, show } from './explain.ts';

/** One line or more of text that says something: blank is an error, outer white space is dropped. */
export const text = z
  .string({ error: ({ input }) => explain(`${show(input)} where text is needed`, 'Write text here.') })
  .trim()
  .min(1, explain('blank', 'Write something, or leave the field out.'));

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** A language, as the web writes it. */
export const languageTag = text.refine(isLanguage, {
  error: ({ input }) =>
    explain(`${show(input)} is not a language tag`, 'Write a tag such as en, fr, ja or zh-Hans.'),
});

/** A list of names, each one text: `[Len Wiseman, Ana de Armas]`. */
export const names = z.array(text, {
  error: ({ input }) =>
    explain(
      `${show(input)} is not a list`,
      `Put it in square brackets: [${typeof input === 'string' ? input : 'A, B'}].`,
    ),
});

/** A text without what people write now so, now so: capitals, white space. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
