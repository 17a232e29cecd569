import { slugOf } from '../../domain/address.ts';
import { routes } from '../../routes.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, advice, error, inFile } from '../problem.ts';

/** A tag where it stands. */
interface Use {
  readonly item: ReadEntry;
  readonly text: string;
  readonly index: number;
}

/** Tags whose page would be one page, though they are written differently; tags that can have no page. */
export function checkTags(items: readonly ReadEntry[]): Problem[] {
  const uses = items.flatMap((item) =>
    item.known.tags.map(({ text, index }): Use => ({ item, text, index })),
  );
  return [...Map.groupBy(uses, ({ text }) => slugOf(text))].flatMap(([slug, same]) =>
    slug === '' ? same.flatMap(pageless) : differing(same),
  );
}

const at = ({ item, index }: Use) => item.front.fields.place(['tags', index]);

const pageless = (use: Use): Problem[] =>
  inFile(use.item.entry.file, [
    error(
      at(use),
      `the tag “${use.text}” has no letters or digits to make an address of`,
      'Write it in words.',
    ),
  ]);

function differing(uses: readonly Use[]): Problem[] {
  const spellings = [...Map.groupBy(uses, ({ text }) => text)].sort(
    ([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1),
  );
  const [usual] = spellings;
  if (!usual || spellings.length === 1) return [];
  const [text, [example]] = usual;
  return spellings
    .slice(1)
    .flatMap(([, rare]) =>
      rare.flatMap((use) => inFile(use.item.entry.file, [finding(use, text, example!)])),
    );
}

function finding(use: Use, usual: string, example: Use): Finding {
  const where = example.item === use.item ? 'beside it' : `in ${example.item.entry.file}`;
  return use.text.toLowerCase() === usual.toLowerCase()
    ? advice(
        at(use),
        `the tag “${use.text}” is “${usual}” ${where}`,
        `Write “${usual}” here too, so that it is one tag everywhere.`,
      )
    : error(
        at(use),
        `the tags “${use.text}” and “${usual}” (${where}) have one address, ${routes.tag(usual)}`,
        `Write “${usual}” here too, or give one of them another name.`,
      );
}
