const WORDS_A_MINUTE = 230;

/** Whole minutes that a reader takes for so many words; at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
