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

/**
 * How pictures are cut for each place, the cut for all other screens last. Nothing is sent that nobody sees, and a still
 * has three files: hosts count them, and ten thousand reviews are many.
 */
const SIZES = {
  /** Across the page. */
  lead: [{ ratio: WIDE, widths: [720, 1440], sizes: '100vw' }],
  /** Across the page, under a title: the narrower the screen, the higher. */
  spread: [
    { media: '(max-width: 40rem)', ratio: 0.8, widths: [480, 960], sizes: '100vw' },
    { media: '(max-width: 64rem)', ratio: 1.5, widths: [720, 1440], sizes: '100vw' },
    { ratio: WIDE, widths: [720, 1440, 2000], sizes: '100vw' },
  ],
  /** Across the text and its margins, whole. */
  wide: [{ widths: [640, 1200], sizes: '(min-width: 62rem) 54rem, 100vw' }],
  /** There, in a player that is not as wide as a film's frame. */
  poster: [{ ratio: WIDE, widths: [720, 1440], sizes: '(min-width: 62rem) 54rem, 100vw' }],
  /** In a list. */
  row: [{ ratio: WIDE, widths: [400], sizes: '(max-width: 44rem) 7rem, 14rem' }],
} as const satisfies Record<string, readonly Cut[]>;

export type Size = keyof typeof SIZES;

export const cutsFor = (size: Size): readonly Cut[] => SIZES[size];
