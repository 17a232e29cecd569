import type { Fault } from './field-words.ts';
import type { Fields } from './fields.ts';
import { nameOf } from './path.ts';

/** Fields of a group that stand beside it, and it has none: their indentation was forgotten, which is one mistake. */
export function notIndented(found: readonly Fault[], fields: Fields): Fault[] {
  const strays = Map.groupBy(
    found.filter(({ path, meant }) => path.length === 1 && meant?.length === 2 && meant[1] === path[0]),
    ({ meant }) => String(meant![0]),
  );
  return [...strays].reduce<Fault[]>(
    (faults, [group, stray]) => {
      if (!fields.isEmpty([group])) return faults;
      return [
        ...faults.filter((fault) => !stray.includes(fault) && nameOf(fault.path) !== group),
        {
          path: [group],
          what: `${group} is empty: the lines below it are not indented`,
          fix: `Indent ${stray.map(({ path }) => String(path[0])).join(', ')} by two spaces.`,
        },
      ];
    },
    [...found],
  );
}
