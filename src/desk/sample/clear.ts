import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../../reading/across/site.ts';
import { ADDRESSES } from '../../reading/across/published.ts';
import { schemasFor } from '../../reading/front-matter/schemas.ts';
import type { Entry } from '../../reading/reader.ts';
import { entryPath, routes } from '../../routes.ts';
import type { Desk } from '../desk.ts';
import { frontMatter } from '../new/front-matter.ts';
import { type Digests, digest, filesIn } from './digests.ts';

/** What is to be done with an entry of the sample. */
export interface Verdict {
  /** Its folder, in the content folder. */
  readonly folder: string;
  /** Why it stays; undefined where it goes. */
  readonly kept: string | undefined;
}

/** The page that stays, as something to start from. */
const ABOUT = 'pages/about';

/**
 * Looks at what is left of the sample: an entry goes only if every file of it is as it was shipped and no other lies beside it.
 * Entries that aren't of the sample are not looked at.
 */
export function judge(shipped: Digests, { folder }: Pick<Desk, 'folder'>): Verdict[] {
  const folders = [...new Set(Object.keys(shipped).map((file) => file.split('/').slice(0, 2).join('/')))];
  return folders
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .map((name) => ({ folder: name, kept: whyKept(name, shipped, folder) }));
}

function whyKept(name: string, shipped: Digests, folder: string): string | undefined {
  for (const file of filesIn(join(folder, name))) {
    const path = `${name}/${file}`;
    if (!Object.hasOwn(shipped, path)) return `${file} is yours`;
    if (digest(join(folder, path)) !== shipped[path]) return `${file} was changed`;
  }
  return undefined;
}

/** Removes what goes, with its addresses. An About page as shipped becomes one to start from. */
export function clear(verdicts: readonly Verdict[], entries: readonly Entry[], desk: Desk): void {
  const going = new Set(verdicts.filter(({ kept }) => kept === undefined).map(({ folder }) => folder));
  const gone = entries.filter(({ collection, slug }) => going.has(`${collection}/${slug}`));
  forget(gone.flatMap(addressesOf), desk);
  for (const name of going)
    if (name === ABOUT) writeFileSync(join(desk.folder, name, 'index.mdx'), aboutPage(desk));
    else rmSync(join(desk.folder, name), { recursive: true });
}

const addressesOf = ({ collection, slug, frontMatter: { aliases } }: Entry): string[] =>
  `${collection}/${slug}` === ABOUT
    ? []
    : [entryPath(collection, slug), ...(Array.isArray(aliases) ? aliases.map(String) : [])];

/** Takes addresses off the list of those that were published: nobody knows them. */
function forget(addresses: readonly string[], { folder }: Desk): void {
  const file = join(folder, ADDRESSES);
  if (!existsSync(file)) return;
  const keys = new Set(addresses.map(keyOf));
  const lines = readFileSync(file, 'utf8').split('\n');
  const left = lines.filter((line) => !keys.has(keyOf(line.trim().split(/\s+/)[0]!)));
  writeFileSync(file, left.join('\n'));
}

const aboutPage = ({ timeZone }: Desk): string =>
  `${frontMatter(schemasFor(timeZone).pages, { title: 'About', description: 'Who writes this.' })}
{/* Say who you are, and how you look at films. This is a comment, and not published. */}

I write about films. [How I score](${routes.scores}) says what the numbers mean.
`;
