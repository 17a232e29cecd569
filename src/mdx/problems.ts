import { hash } from 'node:crypto';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { COLLECTIONS } from '../domain/entry.ts';
import type { Content, Entry } from '../reading/reader.ts';
import { hasColour, report } from '../reading/report.ts';
import { CONTENT_FOLDER } from '../reading/shared-reader.ts';
import { follow } from './follow.ts';

/** What the reader has to say about a file: for a live preview, which shows it on the entry's page. */
export const problemsSchema = z.object({
  /** Relative to the content folder. */
  file: z.string(),
  /** The folder of the collection. Astro takes a field called `collection` for a reference to an entry. */
  folder: z.enum(COLLECTIONS).optional(),
  slug: z.string().optional(),
  title: z.string().optional(),
  problems: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      what: z.string(),
      fix: z.string(),
      severity: z.enum(['error', 'advice']),
    }),
  ),
});

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The title that an entry's front matter gives, however broken the rest of it. */
const titleOf = ({ frontMatter }: Entry): string | undefined =>
  textOr(frontMatter['title']) ??
  textOr((frontMatter['film'] as { title?: unknown } | null | undefined)?.title);

/** "reviews/ballerina-2025" for "reviews/ballerina-2025/index.mdx"; a file that is nobody's entry by its own name. */
const idOf = (file: string): string => file.replace(/(?:\/index)?\.mdx?$/, '');

function update({ store }: LoaderContext, { entries, problems }: Content): void {
  const entryOf = new Map(entries.map((entry) => [entry.file, entry]));
  const gone = new Set(store.keys());
  for (const [file, found] of Map.groupBy(problems, (problem) => problem.file)) {
    const id = idOf(file);
    const entry = entryOf.get(file);
    const [folder, slug] = id.split('/');
    const isEntry = COLLECTIONS.some((name) => name === folder) && slug !== undefined;
    const data = { file, ...(isEntry && { folder, slug }), title: entry && titleOf(entry), problems: found };
    gone.delete(id);
    store.set({ id, data, digest: hash('sha1', JSON.stringify(data)) });
  }
  for (const id of gone) store.delete(id);
}

/** Says in the terminal of a live preview what has come or gone; a build has said it already. */
function announcer({ logger, watcher }: LoaderContext): (content: Content) => void {
  let said = '';
  return ({ problems }) => {
    const text = report(problems, { colour: hasColour(process.stdout), folder: CONTENT_FOLDER });
    if (watcher && text !== said && (said || problems.length > 0)) logger.warn(`\n${text}`);
    said = text;
  };
}

/** The files that something is wrong with, or that there is advice for. */
export const problemsLoader = (): Loader => ({
  name: 'content-problems',
  load(context) {
    const announce = announcer(context);
    return follow(context, (content) => {
      update(context, content);
      announce(content);
    });
  },
});
