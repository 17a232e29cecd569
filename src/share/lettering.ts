import satori from 'satori';
import { isInStars } from '../domain/stars.ts';
import { CARD, type Card } from './card.ts';
import { capitals, letterable } from '../domain/lettering.ts';
import type { TextPlace } from './drawn-text.ts';
import { faces, TEXT, TITLE } from './letters.ts';

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
/** A size that is still read where a link is shown small. Long words are broken rather than set smaller. */
const BROKEN = 68;

/** How many lines words take, each with a space behind it, that have room for so many letters. A word that has more goes on. */
function linesOf(words: readonly string[], room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of words) {
    if (used > 0 && used + length + 1 > room) [lines, used] = [lines + 1, 0];
    for (used += length + 1; used > room + 1; used -= room) lines += 1;
  }
  return lines;
}

/** The largest size at which a title fits its place; a word that is too long for the smallest goes on in the next line. */
function titleSize(title: string, width: number): number {
  const words = title.split(/\s/);
  const longest = Math.max(...words.map(({ length }) => length));
  const fits = (size: number): boolean => {
    const room = width / (size * CAPITAL);
    return (longest <= room || size === BROKEN) && linesOf(words, room) * size * LINE_HEIGHT <= TITLE_HEIGHT;
  };
  return SIZES.find(fits) ?? SIZES.at(-1)!;
}

/** Stars stand below the words, a number beside them. */
const inStars = ({ scores }: Card): boolean => scores !== undefined && isInStars(scores);

const room = (card: Card): number => (card.scores && !inStars(card) ? WIDTH - SCORE_WIDTH : WIDTH);

const foot = (card: Card): number => MARGIN + (inStars(card) ? STARS_HEIGHT + STARS_GAP : 0);

/** Where the name of the site stands. */
export const NAME: TextPlace = { left: MARGIN, top: MARGIN, width: WIDTH, height: 34, edge: 'top' };

/** Where a title stands that is drawn by itself: above the year or the line. */
export const titlePlace = (card: Card): TextPlace => {
  const height = 200;
  const below = (card.aside ? 62 : 0) + (card.line ? 62 : 0);
  return {
    left: MARGIN,
    top: CARD.height - foot(card) - below - height,
    width: room(card),
    height,
    edge: 'bottom',
  };
};

/** What is lettered of a card, where it can be. */
interface Words {
  readonly title: string;
  readonly name: string;
  /** Whether the year stands beside a title, and not in its place. */
  readonly isAside: boolean;
}

/** The words of a share picture in the site's own faces, laid out at its foot. */
export function lettering(card: Card, { title, name, isAside }: Words): Element {
  const { aside } = card;
  const words = capitals(title);
  const line = card.line === undefined ? '' : (letterable([card.line], [])?.text ?? '');
  const width = room(card);
  const size = titleSize(words || '    ', width);
  const face = { fontFamily: TITLE, letterSpacing: '0.012em' };
  return element(
    {
      width: '100%',
      height: '100%',
      padding: MARGIN,
      paddingBottom: foot(card),
      flexDirection: 'column',
      justifyContent: 'space-between',
    },
    [
      element({ ...face, fontSize: 34, color: '#ece3d4', opacity: 0.9 }, capitals(name)),
      element({ flexDirection: 'column', width: WIDTH }, [
        element({ alignItems: 'flex-end', flexWrap: 'wrap', width }, [
          ...(words
            ? [
                element(
                  {
                    ...face,
                    fontSize: size,
                    lineHeight: LINE_HEIGHT,
                    color: '#f4ecdd',
                    marginRight: 18,
                    maxWidth: width,
                    wordBreak: 'break-word',
                  },
                  words,
                ),
              ]
            : []),
          ...(aside
            ? [element({ ...face, fontSize: isAside ? 46 : 120, lineHeight: 1.1, color: '#d9cdbb' }, aside)]
            : []),
        ]),
        ...(line
          ? [
              element(
                { marginTop: 12, width, fontFamily: TEXT, fontSize: 32, lineHeight: 1.25, color: '#ece3d4' },
                line,
              ),
            ]
          : []),
      ]),
    ],
  );
}
