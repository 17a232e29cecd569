import { slugOf } from '../../domain/address.ts';
import { routes } from '../../routes.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, error, inFile } from '../problem.ts';
import { asUsual, otherSpellings, placeOf, type Spelling, type Use } from './spellings.ts';

/** Tags that are one but for how they are written; tags that can have no page. */
export function checkTags(items: readonly ReadEntry[]): Problem[] {
  const uses = items.flatMap((item) =>
    item.known.tags.map(({ text, index }): Use => ({ item, text, path: ['tags', index] })),
  );
  return [
    ...uses
      .filter(({ text }) => slugOf(text) === '')
      .flatMap((use) => inFile(use.item.entry.file, [pageless(use)])),
    ...otherSpellings(uses).flatMap((each) => inFile(each.use.item.entry.file, [finding(each)])),
  ];
}

const pageless = (use: Use): Finding =>
  error(
    placeOf(use),
    `the tag “${use.text}” has no letters or digits to make an address of`,
    'Write it in words.',
  );

/** Tags that more than capitals tell apart are two, which can't have one address. */
function finding(spelling: Spelling): Finding {
  const { use, usual, where } = spelling;
  const isOther = use.text.toLowerCase() !== usual.toLowerCase();
  return isOther && slugOf(use.text) === slugOf(usual)
    ? error(
        placeOf(use),
        `the tags “${use.text}” and “${usual}” (${where}) have one address, ${routes.tag(usual)}`,
        `Write “${usual}” here too, or give one of them another name.`,
      )
    : asUsual(spelling, 'tag');
}
