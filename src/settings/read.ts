import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { explain, explained } from '../domain/explain.ts';
import { type Criterion, criteriaSchema } from './criteria.ts';
import { type FontFile, readFont } from './fonts.ts';
import { type Place, placesIn } from './places.ts';
import { NOBODYS, type Site, siteSchema } from './site.ts';

/** What is wrong with a file of settings, or could be, and where. */
interface SettingsFinding extends Place {
  /** The whole path of the file. */
  readonly file: string;
  readonly what: string;
  readonly fix: string;
}

/** All that an author sets. Where something is wrong with it, what stands in for it is nobody's. */
export interface Settings {
  readonly site: Site;
  /** The file in which that is said. */
  readonly siteFile: string;
  /** Where each part of it is said, by its path: `author.url`, `navigation.2.path`. */
  readonly places: ReadonlyMap<string, Place>;
  /** Every criterion there ever was, in the order of the file. */
  readonly criteria: readonly Criterion[];
  /** What share pictures are lettered with, besides the site's own faces. */
  readonly fonts: readonly FontFile[];
  readonly wrong: readonly SettingsFinding[];
}

const START: Place = { line: 1, column: 1 };

/** Variables of the environment that stand above what the file says: hosts know these better. */
const OVERRIDES = { origin: 'SITE_URL', base: 'BASE_PATH' } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `site.ts` and `criteria.ts` of a folder. */
export function readSettings(folder: string, env: Environment): Settings {
  const overridden = Object.fromEntries(
    Object.entries(OVERRIDES).flatMap(([field, name]) => (env[name] ? [[field, env[name]]] : [])),
  );
  const site = readOne(join(folder, 'site.ts'), 'site', siteSchema, (value) =>
    typeof value === 'object' && value !== null ? { ...value, ...overridden } : value,
  );
  const criteria = readOne(join(folder, 'criteria.ts'), 'criteria', criteriaSchema);
  const fonts = (site.value?.shareFonts ?? []).map((name) => readFont(folder, name));
  const badFonts = fonts.flatMap((font, i) => {
    if (typeof font !== 'string') return [];
    const [what = '', fix = ''] = font.split('\n');
    return [{ file: site.file, ...(site.places.get(`shareFonts.${i}`) ?? START), what, fix }];
  });
  const said = site.wrong.map((finding) => {
    const [field] = Object.keys(overridden).filter((name) => finding.what.startsWith(`${name}: `));
    const name = OVERRIDES[field as keyof typeof OVERRIDES];
    return field === undefined
      ? finding
      : { ...finding, what: `${name} in the environment, which stands above ${finding.what}` };
  });
  return {
    site: site.value ?? NOBODYS,
    siteFile: site.file,
    places: site.places,
    criteria: criteria.value ?? [{ key: 'score', name: 'Score', outOf: 1, step: 1, means: 'Nothing.' }],
    fonts: fonts.filter((font) => typeof font !== 'string'),
    wrong: [...said, ...badFonts, ...criteria.wrong],
  };
}

interface One<T> {
  readonly file: string;
  /** Undefined where something is wrong. */
  readonly value: T | undefined;
  readonly places: ReadonlyMap<string, Place>;
  readonly wrong: readonly SettingsFinding[];
}

/** What a file exports under a name, once it has been found right. */
function readOne<T>(
  file: string,
  name: string,
  schema: z.ZodType<T>,
  change: (value: unknown) => unknown = (value) => value,
): One<T> {
  const none = { file, value: undefined, places: new Map<string, Place>() };
  const wrong = (place: Place, message: string): SettingsFinding => {
    return { file, ...place, ...(explained(message) ?? { what: message, fix: '' }) };
  };
  if (!existsSync(file))
    return {
      ...none,
      wrong: [wrong(START, explain('there is no such file', 'git checkout brings it back.'))],
    };
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = createRequire(file)(file) as typeof exported;
  } catch (reason) {
    return { ...none, wrong: [wrong(placeOf(reason, file), complaint(reason))] };
  }
  if (exported[name] === undefined)
    return {
      ...none,
      wrong: [wrong(START, explain(`it exports no ${name}`, `Write export const ${name} = …`))],
    };
  const places = placesIn(readFileSync(file, 'utf8'), name);
  const { data, error } = schema.safeParse(change(exported[name]));
  const nearest = (path: readonly PropertyKey[]): Place =>
    places.get(path.join('.')) ?? (path.length > 0 ? nearest(path.slice(0, -1)) : START);
  const issues = error?.issues ?? [];
  return {
    file,
    value: data,
    places,
    wrong: issues.map((issue) => {
      const inside = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return wrong(nearest([...issue.path, ...inside]), issue.message);
    }),
  };
}

/** Where a file that can't be run breaks off, as far as Node says so. */
function placeOf(reason: unknown, file: string): Place {
  const stack = reason instanceof Error ? (reason.stack ?? '') : '';
  const [, line, column] =
    new RegExp(String.raw`${RegExp.escape(basename(file))}:(\d+)(?::(\d+))?`).exec(stack) ?? [];
  const pointer = /^( *)\^+$/m.exec(stack)?.[1]?.length ?? 0;
  return line === undefined ? START : { line: Number(line), column: Number(column ?? pointer + 1) };
}

const complaint = (reason: unknown): string =>
  reason instanceof SyntaxError
    ? explain(
        'a sign is missing or too much, here or just before',
        'Look for a comma at the end of the line above, and for a quote in a text: write it ’, or put the text in "…".',
      )
    : explain(
        `this can’t be read: ${reason instanceof Error ? reason.message : String(reason)}`,
        'Write texts in quotes, and nothing that is defined elsewhere.',
      );
