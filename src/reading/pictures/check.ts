import { basename, dirname, join, resolve } from 'node:path';
import type { Compiled, Place } from '../../markdown/compiled.ts';
import type { Found } from '../files/found.ts';
import type { FrontMatter } from '../front-matter/read.ts';
import type { Known } from '../entry/known.ts';
import { type Finding, type Problem, START, advice, error } from '../problem.ts';
import { findPicture } from './find.ts';
import { isPicture, lookAt } from './picture-file.ts';

/** The width of the opening picture on a large screen. */
const WIDE = 1600;

/** A picture as an entry names it. */
interface Use extends Place {
  readonly src: string;
  readonly alt?: string | undefined;
  /** "still", "cover": what the front matter calls it. */
  readonly field?: string;
}

/** What an entry's pictures are like. */
export interface Pictures {
  /** Every picture it uses, absolute, each once. */
  readonly used: readonly string[];
  /** Every file whose change can change what is said here, there or not. */
  readonly looked: readonly string[];
  readonly findings: readonly Finding[];
  /** What is said of files other than the entry's own. */
  readonly problems: readonly Problem[];
}

/** Looks at every picture that an entry uses, and for those in its folder that it doesn't. */
export async function checkPictures(
  found: Found,
  known: Known,
  front: FrontMatter,
  body: Compiled,
  root: string,
): Promise<Pictures> {
  const { opening } = known;
  const uses: Use[] = [
    ...(opening?.src === undefined
      ? []
      : [{ ...front.fields.place([opening.field, 'src']), src: opening.src, field: opening.field }]),
    ...body.pictures,
  ];
  const findings: Finding[] = [];
  const used = new Set<string>();
  const looked = new Set<string>();
  for (const use of uses) {
    const search = findPicture(use.src, found.path, root);
    if (search.path !== undefined) looked.add(search.path);
    if ('what' in search)
      findings.push(error(use, use.field ? `${use.field}: ${search.what}` : search.what, search.fix));
    else {
      // Written as ![](./a.webp). A poster has none of its own: its trailer says what it is.
      if (use.alt === '')
        findings.push(
          advice(use, `the picture ${use.src} has no alt text`, `Say what is to be seen: ![…](${use.src}).`),
        );
      used.add(search.path);
      findings.push(...(await widthAdvice(use, search.path)));
    }
  }
  // A name that is misspelt leaves a picture unused, which is said already.
  const wrong = [...front.findings, ...findings].some(({ severity }) => severity === 'error');
  return { used: [...used], looked: [...looked], findings, problems: wrong ? [] : unused(found, used, body) };
}

async function widthAdvice(use: Use, path: string): Promise<Finding[]> {
  const look = await lookAt(path);
  const name = `${use.field ? `${use.field} ` : ''}${use.src}`;
  if ('what' in look) return [error(use, `${name}: ${look.what}`, look.fix)];
  // A drawing is as wide as it has to be.
  if (use.field && look.format !== 'svg' && look.width < WIDE)
    return [
      advice(
        use,
        `${name} is ${look.width} pixels wide`,
        `Give it ${WIDE}, or it looks soft on a large screen.`,
      ),
    ];
  return [];
}

/** Pictures beside an entry that nothing shows. What a body imports or computes can't be known, so then nothing is said. */
function unused({ file, path, beside }: Found, used: ReadonlySet<string>, body: Compiled): Problem[] {
  const unsure =
    body.deferred ||
    body.components.some(
      ({ computed }) => computed.includes('src') || computed.includes('poster') || computed.includes('...'),
    );
  if (unsure || !beside) return [];
  const folder = dirname(path);
  const stems = new Set(
    [...used].map((name) => resolve(dirname(name), basename(name).replace(/\.\w+$/, ''))),
  );
  // The drawing that a picture was rendered from is kept beside it.
  const isSource = (name: string) => name.endsWith('.svg') && stems.has(join(folder, name.slice(0, -4)));
  return beside
    .filter((name) => isPicture(name) && !used.has(join(folder, name)) && !isSource(name))
    .map((name) => ({
      file: `${dirname(file)}/${name}`,
      ...advice(START, 'the entry doesn’t show this picture', 'Show it, or delete the file.'),
    }));
}
