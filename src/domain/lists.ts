/** Reviews on a page of their list. */
export const PAGE_SIZE = 24;

/** Entries that a feed carries: the newest. */
export const NEWEST = 30;
