/** How a picture is cut for one place of a layout. */
interface Cut {
  /** On which screens; on all others without it. */
  readonly media?: string;
  /** Width to height. The whole picture without it. */
  readonly ratio?: number;
  /** How wide the files are, and how wide the picture stands: the browser chooses with these. */
  readonly widths: readonly number[];
  readonly sizes: string;
}

/** Of a film's frame, as in styles/tokens.css. */
const WIDE = 2.39;

/** How pictures are cut for each place, the cut for all other screens last. Nothing is sent that nobody sees. */
export const SIZES = {
  /** Across the page. */
  lead: [{ ratio: WIDE, widths: [480, 640, 800, 1200, 1600], sizes: '100vw' }],
  /** Across the page, under a title: the narrower the screen, the higher. */
  spread: [
    { media: '(max-width: 40rem)', ratio: 0.8, widths: [480, 640, 800, 1000], sizes: '100vw' },
    { media: '(max-width: 64rem)', ratio: 1.5, widths: [800, 1200, 1600], sizes: '100vw' },
    { ratio: WIDE, widths: [1200, 1600, 2000], sizes: '100vw' },
  ],
  /** Across the text and its margins, whole. */
  wide: [{ widths: [480, 640, 800, 1200], sizes: '(min-width: 62rem) 54rem, 100vw' }],
  /** There, as a video is. */
  poster: [{ ratio: 16 / 9, widths: [480, 640, 800, 1200], sizes: '(min-width: 62rem) 54rem, 100vw' }],
  /** In a list. */
  row: [
    { media: '(max-width: 44rem)', ratio: 1.6, widths: [224, 336], sizes: '7rem' },
    { ratio: WIDE, widths: [240, 480], sizes: '15rem' },
  ],
} as const satisfies Record<string, readonly Cut[]>;

export type Size = keyof typeof SIZES;

export const cutsFor = (size: Size): readonly Cut[] => SIZES[size];
