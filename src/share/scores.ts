import type { OverlayOptions } from 'sharp';
import { canWrite } from '../domain/lettering.ts';
import { best, onlyLine, rating, type Scores } from '../domain/scores.ts';
import { isInStars, stars } from '../domain/stars.ts';
import type { Drawing } from '../domain/bars.ts';
import { strip } from '../domain/strip.ts';
import { words } from '../settings/settings.ts';
import { CARD } from './card.ts';
import { TITLE } from './letters.ts';
import { letter, MARGIN, SCORE_WIDTH, STARS_HEIGHT } from './lettering.ts';

const AMBER = '#f0a63c';
const CREAM = '#f4ecdd';
const STRIP_HEIGHT = 84;

/** A drawing as high as given, and how wide it is then. */
function drawn({ width, height, rest, bars }: Drawing, high: number, colour: string) {
  const wide = Math.round((high / height) * width);
  const input = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${width} ${height}"><path d="${rest}" fill="#fff" fill-opacity=".22"/><path d="${bars}" fill="${colour}"/></svg>`,
  );
  return { input, width: wide };
}

const NUMBER = { width: SCORE_WIDTH, height: 150 };
const LARGE = 150;
const SMALL = 40;

/** How wide a number is in the title face, in parts of its size. */
const ems = (number: string): number =>
  [...number].reduce((sum, sign) => sum + (/\p{Nd}/u.test(sign) ? 0.4 : 0.2), 0);

/** A number in the language's digits, where the site's faces have them. */
const figures = (value: number): string => {
  const written = words.formats.number(value);
  return canWrite(written) ? written : String(value);
};

/** The rating beside what it is out of: as large as it goes. */
function drawNumber(scores: Scores): Promise<Buffer> {
  const [number, outOf] = [figures(rating(scores)), `/${figures(best(scores))}`];
  const room = NUMBER.width - ems(outOf) * SMALL;
  const size = Math.round(Math.min(LARGE, room / ems(number)));
  const part = (text: string, style: Record<string, string | number>) => ({
    type: 'div',
    props: { style: { display: 'flex', fontFamily: TITLE, ...style }, children: text },
  });
  return letter(
    {
      type: 'div',
      props: {
        style: {
          display: 'flex',
          fontFamily: TITLE,
          width: '100%',
          height: '100%',
          alignItems: 'flex-end',
          justifyContent: 'flex-end',
        },
        children: [
          part(number, { fontSize: size, lineHeight: 0.8, color: AMBER }),
          part(outOf, { fontSize: SMALL, lineHeight: 1, color: '#d9cdbb' }),
        ],
      },
    },
    NUMBER,
  );
}

/** Scores as they lie on a share picture: stars under the title; or a number at the right foot, over its strip. */
export async function drawScores(scores: Scores): Promise<OverlayOptions[]> {
  const foot = CARD.height - MARGIN;
  if (isInStars(scores)) {
    const { input } = drawn(stars(scores), STARS_HEIGHT, AMBER);
    return [{ input, left: MARGIN, top: foot - STARS_HEIGHT }];
  }
  const right = CARD.width - MARGIN;
  const input = await drawNumber(scores);
  const number = { input, left: right - NUMBER.width };
  if (onlyLine(scores)) return [{ ...number, top: foot - NUMBER.height }];
  const bars = drawn(strip(scores), STRIP_HEIGHT, CREAM);
  return [
    { input: bars.input, left: right - bars.width, top: foot - STRIP_HEIGHT },
    { ...number, top: foot - STRIP_HEIGHT - NUMBER.height - 16 },
  ];
}
