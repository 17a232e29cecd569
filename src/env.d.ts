declare namespace App {
  interface Locals {
    /** The entry whose body is being rendered: what the vocabulary knows without being told. */
    entry: import('./data/entries.ts').Entry;
    /** The years of the diary, of which it shows numbers. */
    diary: import('./data/diary.ts').Diary['years'];
  }
}
