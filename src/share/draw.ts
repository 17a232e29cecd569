import { readFile } from 'node:fs/promises';
import satori from 'satori';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { BEST } from '../domain/criteria.ts';
import { canWrite, letterable } from '../domain/lettering.ts';
import { rating, type Scores } from '../domain/scores.ts';
import { strip } from '../domain/strip.ts';
import { crop } from '../pictures/crop.ts';
import { settings, site, words } from '../settings/settings.ts';
import { CARD, type Card } from './card.ts';
import { faces, TITLE } from './letters.ts';
import { drawText } from './drawn-text.ts';
import { lettering, NAME, titlePlace, type Element } from './lettering.ts';

type SatoriElement = Parameters<typeof satori>[0];

const figures = (value: number): string => {
  const written = words.formats.number(value);
  return canWrite(written) ? written : String(value);
};

const letter = async (element: Element, size: { width: number; height: number }): Promise<Buffer> => {
  const fonts = (await faces()).map((face) => ({ ...face, weight: 400 as const, style: 'normal' as const }));
  return Buffer.from(await satori(element as unknown as SatoriElement, { ...size, fonts }));
};

/** Shade from the left and from below, and above under the name, so that light letters read on any picture. */
const SHADE =
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">
  <linearGradient id="up" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="#0a0708" stop-opacity=".92"/><stop offset=".5" stop-color="#0a0708" stop-opacity=".42"/><stop offset="1" stop-color="#0a0708" stop-opacity=".16"/></linearGradient>
  <linearGradient id="down" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0a0708" stop-opacity=".66"/><stop offset=".26" stop-color="#0a0708" stop-opacity="0"/></linearGradient>
  <rect width="100%" height="100%" fill="url(#up)"/><rect width="100%" height="100%" fill="url(#down)"/></svg>`);

const STRIP_HEIGHT = 84;

function drawStrip(scores: Scores): { input: Buffer; width: number } {
  const { width, height, rest, bars } = strip(scores);
  const drawn = Math.round((STRIP_HEIGHT / height) * width);
  const input = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawn}" height="${STRIP_HEIGHT}" viewBox="0 0 ${width} ${height}"><path d="${rest}" fill="#fff" fill-opacity=".22"/><path d="${bars}" fill="#f4ecdd"/></svg>`,
  );
  return { input, width: drawn };
}

/** The number over its strip, at the right foot. */
async function drawScore(scores: Scores): Promise<OverlayOptions[]> {
  const { input, width } = drawStrip(scores);
  const size = { width: 250, height: 150 };
  const style = { display: 'flex', fontFamily: TITLE };
  const number = await letter(
    {
      type: 'div',
      props: {
        style: {
          ...style,
          width: '100%',
          height: '100%',
          alignItems: 'flex-end',
          justifyContent: 'flex-end',
        },
        children: [
          {
            type: 'div',
            props: {
              style: { ...style, fontSize: 150, lineHeight: 0.8, color: '#f0a63c' },
              children: figures(rating(scores)),
            },
          },
          {
            type: 'div',
            props: {
              style: { ...style, fontSize: 40, lineHeight: 1, color: '#d9cdbb' },
              children: `/${figures(BEST)}`,
            },
          },
        ],
      },
    },
    size,
  );
  const foot = CARD.height - 60 - STRIP_HEIGHT;
  return [
    { input, left: CARD.width - 60 - width, top: foot },
    { input: number, left: CARD.width - 60 - size.width, top: foot - size.height - 16 },
  ];
}

/** The part of a picture that a card shows. */
async function background(file: string, focus: string | undefined): Promise<Sharp> {
  const picture = await readFile(file);
  const part = await crop(picture, CARD.width / CARD.height, focus);
  // A drawing may have no ground of its own: it is put on paper.
  return sharp(picture).autoOrient().extract(part).resize(CARD).flatten({ background: '#f4efe4' });
}

/** A share picture as JPEG, 1200 × 630. */
export async function draw(card: Card): Promise<Buffer> {
  const ground = card.picture
    ? await background(card.picture, card.focus)
    : sharp({ create: { ...CARD, channels: 3, background: '#131011' } });
  const title = letterable([card.title, ...(card.alsoKnownAs ?? [])], settings.fonts);
  const name = card.title === site.title ? undefined : letterable([site.title], settings.fonts);
  const drawn = await Promise.all([
    ...(name?.font ? [drawText(name.text, name.font, NAME)] : []),
    ...(title?.font ? [drawText(title.text, title.font, titlePlace(card))] : []),
  ]);
  const words = await letter(
    lettering(card, {
      title: title?.font ? '' : (title?.text ?? ''),
      name: name?.font ? '' : (name?.text ?? ''),
      // Where there is no title, the year stands for it.
      isAside: title !== undefined,
    }),
    CARD,
  );
  return ground
    .composite([
      { input: SHADE },
      { input: words },
      ...drawn,
      ...(card.scores ? await drawScore(card.scores) : []),
    ])
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer();
}
