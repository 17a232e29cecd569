import sharp from 'sharp';
import { saliency, type Saliency } from './saliency.ts';

/** A part of a picture, in pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where to look in a picture: how far from the left and from the top, each from 0 to 1. */
interface Focus {
  readonly x: number;
  readonly y: number;
}

/** "30% 20%" as a focus; undefined for anything else. */
function parse(position: string | undefined): Focus | undefined {
  const [x, y] = (position?.match(/^(\d+(?:\.\d+)?)% (\d+(?:\.\d+)?)%$/) ?? []).slice(1).map(Number);
  return x === undefined || y === undefined ? undefined : { x: x / 100, y: y / 100 };
}

/** How much worse it is to cut through something than to leave it out. */
const THROUGH = 3;

/**
 * Where a window of some length best stands on a line: where most of what draws the eye is inside, and little is cut
 * through at its beginning. From 0, at the beginning, to 1.
 */
function place(line: readonly number[], share: number, weightAt: (place: number) => number): number {
  const floor = Math.min(...line);
  const weighted = line.map((score, i) => (score - floor) * weightAt((i + 0.5) / line.length));
  const length = Math.round(share * line.length);
  const free = line.length - length;
  if (free <= 0) return 0.5;
  let [best, most] = [0, -Infinity];
  for (let start = 0; start <= free; start++) {
    const inside = weighted.slice(start, start + length).reduce((sum, score) => sum + score, 0);
    const through =
      start === 0 ? 0 : weighted.slice(start - 1, start + 2).reduce((sum, score) => sum + score, 0);
    // Of windows that are as good the one nearest to a third is taken, where heads are.
    const score = inside - THROUGH * through - 1e-6 * Math.abs(start / free - 0.35);
    if (score > most) [best, most] = [start, score];
  }
  return best / free;
}

/** Heads are above what they stand on: what is high weighs more. */
const fromAbove = (place: number): number => 1.6 - 1.2 * place;

const known = new WeakMap<Uint8Array, Promise<Saliency>>();

/** What draws the eye in a picture, found once however many sizes it is cut to. */
function saliencyOf(picture: Uint8Array): Promise<Saliency> {
  const found = known.get(picture) ?? saliency(picture);
  known.set(picture, found);
  return found;
}

/**
 * The largest part of a picture that has a ratio of width to height.
 * @param position What to keep: "30% 20%", as in CSS. Without one, what draws the eye.
 */
export async function crop(picture: Uint8Array, ratio: number, position?: string): Promise<Region> {
  const { autoOrient } = await sharp(picture, { failOn: 'none' }).metadata();
  const { width, height } = autoOrient;
  const cut = {
    width: Math.min(width, Math.round(height * ratio)),
    height: Math.min(height, Math.round(width / ratio)),
  };
  const focus = parse(position);
  const found = focus ? undefined : await saliencyOf(picture);
  const x = focus?.x ?? place(found!.columns, cut.width / width, () => 1);
  const y = focus?.y ?? place(found!.rows, cut.height / height, fromAbove);
  return {
    ...cut,
    left: Math.round(x * (width - cut.width)),
    top: Math.round(y * (height - cut.height)),
  };
}
