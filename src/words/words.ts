import { ar } from './ar.ts';
import { en } from './en.ts';
import { type Formats, formatsOf } from './formats.ts';
import { fr } from './fr.ts';
import { smart } from './typography.ts';

/** The phrases of the interface in one language: a dictionary that lacks one is none. */
export type Phrases = ReturnType<typeof en>;

/** Every language there is a dictionary for, by its code. */
const LANGUAGES: Readonly<Record<string, (formats: Formats) => Phrases>> = { ar, en, fr };

/** The interface in a language. */
export interface Words extends Phrases {
  readonly formats: Formats;
  readonly direction: 'ltr' | 'rtl';
  /** A line that its author wrote in plain text, such as a verdict, as the language sets prose. */
  readonly line: (text: string) => string;
}

/** The code of the dictionary for a language: its own, or that of the language it is a variety of; none otherwise. */
export function dictionaryOf(language: string): string | undefined {
  const parts = language.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-')).find((code) => code in LANGUAGES);
}

/**
 * The interface in a language. Where there is no dictionary for it, phrases are English; dates and the order of sorting are
 * the language's own all the same.
 * @param language BCP 47. Its region decides on numbers and dates.
 */
export function wordsFor(language: string): Words {
  const code = dictionaryOf(language);
  const own = formatsOf(language);
  const { date, compare, day, dayOfYear, month } = own;
  const formats = code === undefined ? { ...formatsOf('en'), date, compare, day, dayOfYear, month } : own;
  const phrases = LANGUAGES[code ?? 'en']!(formats);
  return {
    ...phrases,
    formats,
    direction: new Intl.Locale(language).getTextInfo().direction ?? 'ltr',
    line: (text) => phrases.typeset(smart(text)),
  };
}
