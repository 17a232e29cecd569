declare namespace App {
  interface Locals {
    /** What the interface says where something is rendered: within an entry in another language, that one's. */
    words: import('./words/words.ts').Words;
    /** The entry whose body is being rendered: what the vocabulary knows without being told. */
    entry: import('./data/entries.ts').Entry;
    /** The years of the diary, of which it shows numbers. */
    diary: import('./data/diary.ts').Diary['years'];
  }
}

/** What src/build/fonts.ts has cut: addresses of fonts. */
declare module 'virtual:fonts' {
  export const forAll: readonly string[];
  export const forMaths: readonly string[];
}
