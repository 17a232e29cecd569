import satori from 'satori';
import { isInStars } from '../domain/stars.ts';
import { CARD, type Card } from './card.ts';
import { canWrite, faces } from './letters.ts';

/** An element as satori takes it. */
export interface Element {
  readonly type: string;
  readonly props: { readonly style?: Record<string, string | number>; readonly children?: unknown };
}

/** An element as a picture of its own, in the site's faces. */
export async function letter(element: Element, size: { width: number; height: number }): Promise<Buffer> {
  const fonts = (await faces()).map((face) => ({ ...face, weight: 400 as const, style: 'normal' as const }));
  return Buffer.from(await satori(element as unknown as Parameters<typeof satori>[0], { ...size, fonts }));
}

const element = (style: Record<string, string | number>, children: unknown): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

export const MARGIN = 60;
/** The room that a number has at the right foot. */
export const SCORE_WIDTH = 250;
/** How high stars are, at the left foot, and what is between them and the words. */
export const STARS_HEIGHT = 58;
const STARS_GAP = 26;
const WIDTH = CARD.width - 2 * MARGIN;
const TITLE_HEIGHT = 330;
const LINE_HEIGHT = 0.94;
/** Width of a capital of the title face, as a share of its size. */
const CAPITAL = 0.38;
const SIZES = [230, 200, 170, 145, 120, 100, 84, 68, 54];

/** The largest size at which a title fits its place. */
function titleSize(title: string, width: number): number {
  const fits = (size: number): boolean => {
    const capital = size * CAPITAL;
    const lines = Math.ceil((title.length * capital) / width);
    const longest = Math.max(...title.split(/\s/).map((word) => word.length));
    return longest * capital <= width && lines * size * LINE_HEIGHT <= TITLE_HEIGHT;
  };
  return SIZES.find(fits) ?? SIZES.at(-1)!;
}

/**
 * The words of a share picture, laid out at its foot. Words in a script that the site's faces don't have are left to the
 * picture.
 */
export function lettering({ title, aside, line, scores }: Card, site: string): Element {
  const words = canWrite(title) ? title.toUpperCase() : '';
  const inStars = scores !== undefined && isInStars(scores);
  const width = scores && !inStars ? WIDTH - SCORE_WIDTH : WIDTH;
  const size = titleSize(words || '    ', width);
  const face = { fontFamily: 'Title, Title Ext', letterSpacing: '0.012em' };
  return element(
    {
      width: '100%',
      height: '100%',
      padding: MARGIN,
      ...(inStars && { paddingBottom: MARGIN + STARS_HEIGHT + STARS_GAP }),
      flexDirection: 'column',
      justifyContent: 'space-between',
    },
    [
      element(
        { ...face, fontSize: 34, color: '#ece3d4', opacity: 0.9 },
        title === site ? '' : site.toUpperCase(),
      ),
      element({ flexDirection: 'column', width: WIDTH }, [
        element({ alignItems: 'flex-end', flexWrap: 'wrap', width }, [
          ...(words
            ? [
                element(
                  { ...face, fontSize: size, lineHeight: LINE_HEIGHT, color: '#f4ecdd', marginRight: 18 },
                  words,
                ),
              ]
            : []),
          ...(aside
            ? [element({ ...face, fontSize: words ? 46 : 120, lineHeight: 1.1, color: '#d9cdbb' }, aside)]
            : []),
        ]),
        ...(line && canWrite(line)
          ? [
              element(
                {
                  marginTop: 12,
                  width,
                  fontFamily: 'Text, Text Ext',
                  fontSize: 32,
                  lineHeight: 1.25,
                  color: '#ece3d4',
                },
                line,
              ),
            ]
          : []),
      ]),
    ],
  );
}
