import { isSlug, slugOf } from './address.ts';
import { remembered } from './remembered.ts';

/** Latin letters that are no letter with an accent, as they are written where there are only the 26. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ə: 'e',
};

/** A name in small letters, those of Latin as the 26 have them, as far as no accent makes them others. */
const spelt = (name: string): string =>
  name.toLowerCase().replace(/\p{L}/gu, (letter) => SPELT[letter] ?? letter);

/** Scripts whose marks may be left out: in others, they are letters. */
const MARKED = /([\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/**
 * What spellings of one name have in common: not capitals, accents, punctuation and spaces.
 * @returns an empty string where the name has neither letters nor digits.
 */
export const spellingKey = remembered((name) =>
  slugOf(spelt(name).normalize('NFKD').replace(MARKED, '$1')).replaceAll('-', ''),
);

/** Folders with longer names are trouble to some systems, and addresses to everyone. In bytes: a Chinese character is three. */
const LONGEST = 100;

/** Whole words of a slug, as many as fit; of a first word that is too long, its beginning. */
function shortened(slug: string): string {
  let short = '';
  for (const part of slug.split(/(?=-)/))
    if (Buffer.byteLength(short + part) <= LONGEST) short += part;
    else break;
  if (short !== '') return short;
  for (const letter of slug)
    if (Buffer.byteLength(short + letter) <= LONGEST) short += letter;
    else break;
  return isSlug(short) ? short : '';
}

/**
 * The name of an entry's folder: readable, in small letters. Latin letters lose what others don't have; other scripts stay.
 * @param year Put behind a film's title, as films of one title are common.
 * @returns an empty string where the title has neither letters nor digits.
 */
export function slugFor(title: string, year?: number): string {
  const slug = shortened(slugOf(spelt(title.replace(/(?<=\d)(?=[¼-¾⅐-⅞])/g, ' '))));
  return slug === '' ? '' : slug + (year === undefined ? '' : `-${String(year)}`);
}
