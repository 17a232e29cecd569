import { parseArgs } from 'node:util';
import { nearest } from '../../markdown/nearest.ts';
import { Refusal } from '../../refusal.ts';

/** The flags of a command, by name without hyphens. */
export type Flags = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
>;

type Value<Flag extends Flags[string]> = Flag['type'] extends 'boolean'
  ? boolean
  : Flag extends { multiple: true }
    ? string[]
    : string;

export interface Arguments<Known extends Flags> {
  readonly words: readonly string[];
  readonly flags: { readonly [Name in keyof Known]?: Value<Known[Name]> };
}

/** What a command is started with. */
export interface Started {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The words and flags that a command was started with. `--help` is known to all, and left to whoever asks.
 * @param most How many words it takes.
 * @throws Refusal where a flag is unknown or lacks its value, or a word is too many.
 */
export function readArguments<const Known extends Flags>(
  { argv, env }: Started,
  known: Known,
  most: number,
): Arguments<Known> {
  const options = { ...known, help: { type: 'boolean', short: 'h' } } as const;
  // Not strict: then Node complains of nothing, and it can be said in words that help.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkFlag(token, known);
  const taken = Object.keys(known).find((name) => name !== 'yes' && env[`npm_config_${name}`] !== undefined);
  if (taken !== undefined)
    throw new Refusal(
      `npm kept --${taken} for itself`,
      `Put -- before the flags: npm run ${env['npm_lifecycle_event'] ?? 'new'} -- … --${taken} …`,
    );
  if (positionals.length > most)
    throw new Refusal(
      `${JSON.stringify(positionals[most])} is one word too many`,
      'Put what belongs together in quotes: "Dune: Part Two".',
    );
  return { words: positionals, flags: values };
}

interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkFlag({ name, rawName, value, inlineValue }: Option, known: Flags): void {
  if (name === 'help') return;
  const flag = Object.hasOwn(known, name) ? known[name] : undefined;
  const names = Object.keys(known);
  if (!flag) {
    const meant = nearest(name, names);
    throw new Refusal(
      `there is no ${rawName}`,
      meant
        ? `Did you mean --${meant}?`
        : names.length > 0
          ? `There are ${names.map((other) => `--${other}`).join(', ')}.`
          : 'Leave it out.',
    );
  }
  if (flag.type === 'boolean' && inlineValue)
    throw new Refusal(`--${name} takes no value`, `Write --${name} alone.`);
  if (flag.type === 'string' && (!value?.trim() || (!inlineValue && /^--?[a-z]/i.test(value))))
    throw new Refusal(`--${name} has no value`, `Write it behind the flag: --${name} "…".`);
}
