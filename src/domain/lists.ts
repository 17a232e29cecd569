/** Reviews on a page of their list. */
export const PAGE_SIZE = 24;
