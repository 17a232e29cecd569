import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { letterable } from '../domain/lettering.ts';
import { crop } from '../pictures/crop.ts';
import { settings, site } from '../settings/settings.ts';
import { CARD, type Card } from './card.ts';
import { drawText } from './drawn-text.ts';
import { letter, lettering, NAME, titlePlace } from './lettering.ts';
import { drawScores } from './scores.ts';

/** Shade from the left and from below, and above under the name, so that light letters read on any picture. */
const shade = sharp(
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">
  <linearGradient id="up" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="#0a0708" stop-opacity=".92"/><stop offset=".5" stop-color="#0a0708" stop-opacity=".42"/><stop offset="1" stop-color="#0a0708" stop-opacity=".16"/></linearGradient>
  <linearGradient id="down" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0a0708" stop-opacity=".66"/><stop offset=".26" stop-color="#0a0708" stop-opacity="0"/></linearGradient>
  <rect width="100%" height="100%" fill="url(#up)"/><rect width="100%" height="100%" fill="url(#down)"/></svg>`),
)
  .raw()
  .toBuffer();

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
      { input: await shade, raw: { ...CARD, channels: 4 } },
      { input: words },
      ...drawn,
      ...(card.scores ? await drawScores(card.scores) : []),
    ])
    .jpeg({ quality: 62, mozjpeg: true })
    .toBuffer();
}
