import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import type { Criterion } from '../domain/criteria.ts';
import type { Scores } from '../domain/scores.ts';
import { site } from '../settings/settings.ts';
import { CARD, type Card } from './card.ts';
import { draw } from './draw.ts';
import { titlePlace } from './lettering.ts';

/** What lies where on a share picture, as its pixels show it. */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Colours of letters and bars, on a ground that is nearly black. */
const IS = {
  light: (red: number, _: number, blue: number) => red > 150 && blue > 130,
  amber: (red: number, _: number, blue: number) => red > 150 && blue < 110,
  faint: (red: number) => red > 45 && red < 110,
} as const;

/** All that there may be on a picture. Letters may reach over its edge by the width of a hair. */
const FRAME: Box = { left: 58, top: 60, right: 1140, bottom: 571 };
/** Where the name of the site stands, and where a number and its strip do. */
const TOP: Box = { left: 0, top: 0, right: CARD.width, bottom: 120 };
const CORNER: Box = { left: 900, top: 200, right: CARD.width, bottom: CARD.height };
const WORDS: Box = { left: 0, top: 120, right: CARD.width, bottom: CARD.height };

/** Draws a card, and finds what of a colour there is in a part of it. */
async function drawn(card: Card) {
  const { data, info } = await sharp(await draw(card))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const find = (colour: keyof typeof IS, within: Box): Box | undefined => {
    const box = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
    for (let y = within.top; y < within.bottom; y++)
      for (let x = within.left; x < within.right; x++) {
        const at = (y * info.width + x) * info.channels;
        if (!IS[colour](data[at]!, data[at + 1]!, data[at + 2]!)) continue;
        if (x < box.left) box.left = x;
        if (x >= box.right) box.right = x + 1;
        if (y < box.top) box.top = y;
        box.bottom = y + 1;
      }
    return box.bottom > 0 ? box : undefined;
  };
  return (colour: keyof typeof IS, within: Box = { ...TOP, bottom: CARD.height }) => find(colour, within);
}

const criterion = (key: string, outOf: number, step: number): Criterion => ({
  ...{ key, name: key, means: '', outOf, step },
});
const scores = (criteria: readonly Criterion[], share = 1): Scores => ({
  criteria,
  given: Object.fromEntries(criteria.map(({ key, outOf }) => [key, { score: outOf * share }])),
  isPast: false,
});
const EIGHT = Array.from({ length: 8 }, (_, i) => criterion(`k${i}`, 1, 0.25));
const STARS = [criterion('stars', 4, 0.5)];
const HUNDRED = [criterion('points', 100, 1)];
const TITLE = { title: 'Tar', aside: '2025' };
const LONG = {
  title: 'The Slow and Entirely Unremarkable Voyage '.repeat(3),
  line: 'A line.',
  aside: '2025',
};
const ONE_WORD = { title: 'Donaudampfschifffahrtsgesellschaftskapitaen', line: 'A line.' };

const near = (one: number | undefined, other: number, by = 6): void =>
  assert.ok(one !== undefined && Math.abs(one - other) <= by, `${String(one)} is not near ${String(other)}`);

for (const [name, card] of Object.entries<Card>({
  'a short title': TITLE,
  'a long title and a line': LONG,
  'a long title and scores': { ...LONG, scores: scores(EIGHT) },
  'a long title and stars': { ...LONG, scores: scores(STARS) },
  'a word wider than its place': { ...ONE_WORD, scores: scores(EIGHT) },
  'a number of nine digits': { ...TITLE, scores: scores([criterion('p', 100_000_000, 1)]) },
}))
  test(`all of ${name} is within the picture’s margins`, async () => {
    const find = await drawn(card);
    for (const colour of ['light', 'amber'] as const) {
      const box = find(colour);
      if (!box) continue;
      assert.ok(box.left >= FRAME.left && box.top >= FRAME.top, JSON.stringify(box));
      assert.ok(box.right <= FRAME.right && box.bottom <= FRAME.bottom, JSON.stringify(box));
    }
    // Words keep to their side of a number.
    const foot = { ...WORDS, top: 500, left: 885, right: 900 };
    if (card.scores && !name.includes('stars')) assert.equal(find('light', foot), undefined);
  });

test('a rating stands over its strip, which fills the right corner', async () => {
  const find = await drawn({ ...TITLE, scores: scores(EIGHT) });
  const [strip, number, best] = [
    find('light', { ...CORNER, top: 480 }),
    find('amber', CORNER),
    find('light', { ...CORNER, bottom: 475 }),
  ];
  near(strip?.right, 1140, 1);
  near(strip?.bottom, 570, 1);
  near(strip && strip.bottom - strip.top, 84, 1);
  // Eight bars and seven gaps.
  near(strip && strip.right - strip.left, (84 / 40) * 77, 2);
  near(number?.bottom, strip!.top - 20, 10);
  near(number && number.bottom - number.top, 112, 8);
  near(best?.right, 1138);
  near(best && best.bottom - best.top, 32);
  assert.ok(number!.right < best!.left);
  assert.equal(
    find('faint', { ...CORNER, top: strip!.top + 2, bottom: strip!.top + 40 }) === undefined,
    true,
  );
});

test('bars are as high as their scores, before the shade of what could have been', async () => {
  const find = await drawn({ ...TITLE, scores: scores(EIGHT, 0.5) });
  const foot = { ...CORNER, top: 480 };
  near(find('light', foot)?.top, 570 - 42, 1);
  near(find('faint', foot)?.top, 570 - 84, 1);
});

test('the only score that there is has its number in the corner, without a strip', async () => {
  const find = await drawn({ ...TITLE, scores: scores(HUNDRED) });
  near(find('amber', CORNER)?.bottom, 567);
  near(find('light', CORNER)?.right, 1138);
});

test('a wide number is as large as its room lets it be', async () => {
  const width = async (most: number) => {
    const box = (await drawn({ ...TITLE, scores: scores([criterion('p', most, 1)]) }))('amber', CORNER)!;
    return [box.right - box.left, box.bottom - box.top] as const;
  };
  const [two, four, six] = [await width(88), await width(8888), await width(888_888)];
  assert.ok(two[1] > four[1] && four[1] > six[1], JSON.stringify([two, four, six]));
  assert.ok(six[0] > 60 && four[0] > 110, JSON.stringify([two, four, six]));
});

test('stars stand at the foot, under the words', async () => {
  const find = await drawn({ ...TITLE, scores: scores(STARS, 0.875) });
  const [stars, rest, title] = [
    find('amber'),
    find('faint', { ...WORDS, top: 505 }),
    find('light', { ...WORDS, bottom: 505 }),
  ];
  near(stars?.left, 62, 3);
  near(stars?.bottom, 570, 4);
  near(stars && stars.bottom - stars.top, 56, 4);
  // The half that wasn’t earned, to the end of the fourth.
  near(rest?.right, 60 + ((38 * 4 + 5 * 3) * 58) / 36.2, 8);
  near(title?.bottom, stars!.top - 38, 8);
});

/** How high the last line of a text is, of which nothing hangs below: as much as is lit without a gap above its foot. */
const lineHeight = (find: Awaited<ReturnType<typeof drawn>>, { bottom }: Box): number => {
  let top = bottom;
  while (find('light', { ...WORDS, top: top - 1, bottom: top })) top--;
  return bottom - top;
};

// Letters so high; all of them no higher than their place, however the words fall into lines.
for (const [count, word, high] of [
  [1, 'Marmalade', 169],
  [2, 'Marmalade', 125],
  [3, 'Marmalade', 88],
  [6, 'Marmalade', 73],
  [12, 'Marmalade', 62],
  [18, 'Marmalade', 50],
  [30, 'Marmalade', 40],
  [1, 'Marmaladeschnittchenvertilger', 62],
  [1, 'Marmaladeschnittchen'.repeat(3), 50],
] as const)
  test(`a title of ${count} words of ${word.length} letters has letters ${high} pixels high`, async () => {
    const find = await drawn({ title: Array(count).fill(word).join(' ') });
    const box = find('light', WORDS)!;
    near(lineHeight(find, box), high, 2);
    near(box.left, 65);
    near(box.bottom, 556, 10);
    assert.ok(box.bottom - box.top <= 330, String(box.bottom - box.top));
  });

test('the year stands beside the title, small; where no title can be lettered it stands for it', async () => {
  const find = await drawn(TITLE);
  const [title, year] = [find('light', { ...WORDS, right: 308 }), find('light', { ...WORDS, left: 308 })];
  near(year?.left, title!.right + 20, 8);
  near(year?.bottom, 560);
  near(year && year.bottom - year.top, 36);
  const alone = (await drawn({ title: '雨', aside: '2025' }))('light', WORDS);
  near(alone && alone.bottom - alone.top, 94, 8);
  near(alone?.left, 64);
});

test('a line stands under the title, as far as it can be lettered', async () => {
  const [with_, without, foreign] = await Promise.all(
    ['A line.', undefined, '雨'].map(async (line) => (await drawn({ title: 'Tar', line }))('light', WORDS)!),
  );
  const find = await drawn({ title: 'Tar', line: 'A line.' });
  near(find('light', { ...WORDS, top: with_!.bottom - 30 })?.right, 145, 20);
  near(without!.bottom - find('light', { ...WORDS, bottom: 525 })!.bottom, 52, 8);
  assert.deepEqual(foreign, without);
});

test('the name of the site stands at the top, but for the picture of the site itself', async () => {
  const name = (await drawn(TITLE))('light', TOP);
  near(name?.left, 61, 3);
  near(name?.top, 68);
  near(name && name.bottom - name.top, 26, 4);
  assert.equal((await drawn({ title: site.title }))('light', TOP), undefined);
});

const folder = mkdtempSync(join(tmpdir(), 'draw-'));
after(() => rmSync(folder, { recursive: true }));

test('a drawing without a ground lies on paper, under a shade that is darkest at the words', async () => {
  const picture = join(folder, 'drawing.svg');
  writeFileSync(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="840"/>');
  const { data, info } = await sharp(await draw({ title: '雨', picture }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number => data[(y * info.width + x) * info.channels]!;
  const [words, middle, free, name] = [at(20, 610), at(600, 315), at(1180, 250), at(20, 5)];
  assert.ok(words < 60 && words < middle && middle < free && name < 120, [words, middle, free, name].join());
  assert.ok(free > 150, String(free));
});

for (const [name, card, bottom, right] of [
  ['alone', { title: 'x' }, 570, 1140],
  ['over the year', { title: 'x', aside: '2025' }, 508, 1140],
  ['over the line', { title: 'x', line: 'A.' }, 508, 1140],
  ['over both, beside a number', { title: 'x', aside: '2025', line: 'A.', scores: scores(EIGHT) }, 446, 890],
  ['over stars', { title: 'x', scores: scores(STARS) }, 486, 1140],
] as const)
  test(`a title in a font of the author’s stands ${name}`, () => {
    const { left, top, width, height, edge } = titlePlace(card);
    assert.deepEqual([left, left + width, top + height, edge], [60, right, bottom, 'bottom']);
    assert.ok(height >= 150 && top > 120);
  });
