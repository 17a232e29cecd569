import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { LETTERS } from '../domain/lettering.ts';

const require = createRequire(import.meta.url);

/** Every sign that a picture may be lettered with. */
const ALL = Array.from({ length: 0x2213 - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i))
  .filter((sign) => new RegExp(`[${LETTERS}]`, 'u').test(sign))
  .join('');

const GOTHIC = 'league-gothic/files/league-gothic';
const SERIF = 'newsreader/files/newsreader';
const SOFIA = 'sofia-sans-extra-condensed/files/sofia-sans-extra-condensed';

/** In the order in which a letter is looked for. Sofia Sans, as narrow and as heavy, stands in
 * for League Gothic, and Newsreader for both. */
const FILES = {
  Title: [`${GOTHIC}-latin-wdth-normal`, { wdth: 100 }],
  'Title Ext': [`${GOTHIC}-latin-ext-wdth-normal`, { wdth: 100 }],
  'Title Vietnamese': [`${GOTHIC}-vietnamese-wdth-normal`, { wdth: 100 }],
  'Other Ext': [`${SOFIA}-latin-ext-wght-normal`, { wght: 800 }],
  'Other Cyrillic': [`${SOFIA}-cyrillic-wght-normal`, { wght: 800 }],
  'Other Cyrillic Ext': [`${SOFIA}-cyrillic-ext-wght-normal`, { wght: 800 }],
  'Other Greek': [`${SOFIA}-greek-wght-normal`, { wght: 800 }],
  'Other Serif': [`${SERIF}-latin-ext-wght-normal`, { wght: 700 }],
  Text: [`${SERIF}-latin-wght-italic`, { wght: 400 }],
  'Text Ext': [`${SERIF}-latin-ext-wght-italic`, { wght: 400 }],
  'Text Vietnamese': [`${SERIF}-vietnamese-wght-italic`, { wght: 400 }],
} as const satisfies Record<string, readonly [string, Record<string, number>]>;

const namesOf = (kind: string): string[] => Object.keys(FILES).filter((name) => name.startsWith(kind));

/** Families for CSS: of titles, and of lines under them. */
export const TITLE = [...namesOf('Title'), ...namesOf('Other')].join(', ');
export const TEXT = [...namesOf('Text'), ...namesOf('Title'), ...namesOf('Other')].join(', ');

const load = () =>
  Promise.all(
    Object.entries(FILES).map(async ([name, [file, variationAxes]]) => ({
      name,
      data: await subsetFont(readFileSync(require.resolve(`@fontsource-variable/${file}.woff2`)), ALL, {
        targetFormat: 'sfnt',
        variationAxes,
      }),
    })),
  );

let letters: ReturnType<typeof load> | undefined;

/** The site's faces as a drawing program wants them. Loaded when first asked for. */
export const faces = (): ReturnType<typeof load> => (letters ??= load());
