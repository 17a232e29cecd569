/** How wide pictures are cut, and how wide they stand: the browser chooses with these. */
export const SIZES = {
  /** Across the page. */
  lead: { widths: [480, 800, 1200, 1600], sizes: '100vw' },
  /** Across the page and higher than it is wide on a phone: nearly three quarters of the screen's height. */
  spread: { widths: [800, 1200, 1600], sizes: 'max(100vw, 172vh)' },
  /** Across the text and its margins. */
  wide: { widths: [480, 800, 1200], sizes: '(min-width: 62rem) 54rem, 100vw' },
  /** In a list. */
  row: { widths: [160, 280, 480], sizes: '(min-width: 48rem) 15rem, 7rem' },
} as const;

export type Size = keyof typeof SIZES;
