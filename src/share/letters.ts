import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Latin letters and what stands between them: as many as the title face has. */
const LETTERS =
  Array.from({ length: 0x250 - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') + '–—‘’“”…';

const cut = async (file: string, variationAxes: Record<string, number>) =>
  subsetFont(readFileSync(require.resolve(`@fontsource-variable/${file}`)), LETTERS, {
    targetFormat: 'sfnt',
    variationAxes,
  });

const load = async () => [
  {
    name: 'Title',
    data: await cut('league-gothic/files/league-gothic-latin-wdth-normal.woff2', { wdth: 100 }),
  },
  {
    name: 'Title Ext',
    data: await cut('league-gothic/files/league-gothic-latin-ext-wdth-normal.woff2', { wdth: 100 }),
  },
  { name: 'Text', data: await cut('newsreader/files/newsreader-latin-wght-italic.woff2', { wght: 400 }) },
  {
    name: 'Text Ext',
    data: await cut('newsreader/files/newsreader-latin-ext-wght-italic.woff2', { wght: 400 }),
  },
];

let letters: ReturnType<typeof load> | undefined;

/** The site's faces as a drawing program wants them. Loaded when first asked for. */
export const faces = (): ReturnType<typeof load> => (letters ??= load());

/** Whether the faces have every letter of a text. */
export const canWrite = (text: string): boolean => [...text].every((letter) => LETTERS.includes(letter));
