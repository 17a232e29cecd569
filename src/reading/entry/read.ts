import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compile } from '../../markdown/compile.ts';
import type { Compiled } from '../../markdown/compiled.ts';
import { type Decoded, decode } from '../files/bytes.ts';
import type { Found } from '../files/found.ts';
import { cause } from '../files/disk.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter/read.ts';
import type { Schemas } from '../front-matter/schemas.ts';
import { checkPictures } from '../pictures/check.ts';
import { type Finding, START, advice, error, inFile } from '../problem.ts';
import { checkDates } from './dates.ts';
import { type Entry, NO_BODY, type ReadEntry } from './entry.ts';
import { checkImports } from './imports.ts';
import { type Known, know } from './known.ts';
import { checkShareTitle } from './share-title.ts';
import { checkComponents, checkHeadings, checkText } from './text.ts';

/** What reading an entry depends on. */
export interface Surroundings {
  readonly root: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly schemas: Schemas;
}

/**
 * Reads and checks one file. Never throws: one file must not hide what is wrong with all others.
 * @param supposed Text to read in place of the file's.
 */
export async function readEntry(found: Found, around: Surroundings, supposed?: string): Promise<ReadEntry> {
  try {
    return await read(found, around, supposed);
  } catch (reason) {
    const front = readFrontMatter('', found.collection, around.schemas);
    const problem = error(
      START,
      `the file can’t be checked: ${reason instanceof Error ? reason.message : String(reason)}`,
      'This is a mistake in src/reading, not yours: please report it with the file.',
    );
    return finish(found, '', front, know({}, found.collection, around.timeZone), NO_BODY, [problem]);
  }
}

async function read(found: Found, around: Surroundings, supposed?: string): Promise<ReadEntry> {
  const { text: source, findings } =
    supposed === undefined ? textOf(found.path) : decode(Buffer.from(supposed));
  const front = readFrontMatter(source ?? '---\n---\n', found.collection, around.schemas);
  const known = know(front.value, found.collection, around.timeZone);
  if (source === undefined || front.bodyLine === undefined)
    return finish(
      found,
      source ?? '',
      front,
      known,
      NO_BODY,
      source === undefined ? findings : [...findings, ...front.findings],
    );
  const { bodyLine } = front;
  const { compiled, problems } = await compile(source, found.path, front.value);
  const body = compiled ?? NO_BODY;
  const pictures = await checkPictures(found, known, front, body, around.root);
  const all = [
    ...findings,
    ...front.findings,
    ...problems
      .filter(({ line }) => line >= bodyLine)
      .map(({ what, fix, severity, ...place }) => (severity === 'advice' ? advice : error)(place, what, fix)),
    ...checkText(known, front),
    ...checkShareTitle(known, front),
    ...checkDates(known, front, around),
    ...checkHeadings(body),
    ...checkComponents(body, found.collection, known, front),
    ...checkImports(body, found.path),
    ...pictures.findings,
  ];
  const result = finish(found, source, front, known, body, all);
  const imports = body.imports.map(({ from }) => resolve(dirname(found.path), from));
  return {
    ...result,
    entry: { ...result.entry, pictures: pictures.used },
    problems: [...result.problems, ...pictures.problems],
    looked: [...pictures.looked, ...imports],
  };
}

function finish(
  found: Found,
  source: string,
  front: FrontMatter,
  known: Known,
  body: Compiled,
  findings: readonly Finding[],
): ReadEntry {
  const { collection, slug, file, path } = found;
  const entry: Entry = {
    collection,
    slug,
    file,
    path,
    source,
    frontMatter: front.value,
    body,
    pictures: [],
    ok: findings.every(({ severity }) => severity !== 'error'),
  };
  return { entry, known, front, problems: inFile(file, findings), looked: [] };
}

/** What a file says. Never throws. */
export function textOf(path: string): Decoded {
  try {
    // Reading from a pipe that is called x.mdx would wait for ever.
    if (!statSync(path).isFile())
      return { text: undefined, findings: [error(START, 'not a file', 'Put a file in its place.')] };
    return decode(readFileSync(path));
  } catch (reason) {
    return {
      text: undefined,
      findings: [error(START, `the file can’t be read: ${cause(reason)}`, 'Allow yourself to read it.')],
    };
  }
}
