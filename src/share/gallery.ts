import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Cache, cacheIn } from '../disk/cache.ts';
import { cause } from '../disk/cause.ts';
import { settings, site } from '../settings/settings.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';

/** Change it when the same card is to look otherwise. */
const VERSION = 5;

/** The author's fonts, as they are now. */
const FONTS = settings.fonts.map(({ path }) => createHash('sha256').update(readFileSync(path)).digest('hex'));

/** Everything a picture depends on. */
const digestOf = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([VERSION, site.title, site.language, FONTS, { ...card, picture: undefined }]))
    .update(card.picture ? readFileSync(card.picture) : '')
    .digest('hex')
    .slice(0, 16);

/** A share picture, read when it is wanted: thousands don't fit into memory. */
type Picture = () => Buffer;

/** The picture of a card, drawn unless an earlier build has. */
async function kept(
  card: Card,
  {
    find,
    keep,
  }: Pick<Cache, 'find'> & { readonly keep: (name: string, bytes: Buffer) => string | undefined },
): Promise<{ picture: Picture; drawn: boolean }> {
  const name = `${digestOf(card)}.jpg`;
  const found = find(name)?.path;
  if (found !== undefined) return { picture: () => readFileSync(found), drawn: false };
  const bytes = await draw(card);
  const path = keep(name, bytes);
  return { picture: () => (path === undefined ? bytes : readFileSync(path)), drawn: true };
}

/**
 * Share pictures, several at a time, each only once however many builds ask for it.
 * @param folder Where they are kept between builds.
 * @param say Told now and then how far it is.
 * @returns a promise of the picture for each card, by the card's name.
 */
export function gallery(
  cards: ReadonlyMap<string, Card>,
  folder: string,
  say: (progress: string) => void,
): Map<string, Promise<Picture>> {
  const pictures = new Map(
    [...cards].map(([name, card]) => [name, { card, ...Promise.withResolvers<Picture>() }]),
  );
  const cache = cacheIn(folder);
  let isFull = false;
  // A picture that can't be kept is drawn again by the next build: this one needs it no less.
  const keep = (name: string, bytes: Buffer): string | undefined => {
    if (isFull) return undefined;
    try {
      return cache.keep(name, bytes);
    } catch (reason) {
      isFull = true;
      say(`share pictures are not kept for the next build: ${cause(reason, 'written')}`);
      return undefined;
    }
  };
  const waiting = [...pictures.values()];
  let drawn = 0;
  let done = 0;
  const painter = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await kept(next.card, { find: cache.find, keep }).catch((error: unknown) => {
        next.reject(error);
      });
      if (!result) continue;
      next.resolve(result.picture);
      done += 1;
      if (result.drawn && (++drawn % 100 === 0 || done === pictures.size))
        say(`share pictures: ${String(done)} of ${String(pictures.size)}, ${String(drawn)} newly drawn`);
    }
  };
  for (let i = 0; i < availableParallelism(); i++) void painter();
  return new Map([...pictures].map(([name, { promise }]) => [name, promise]));
}
