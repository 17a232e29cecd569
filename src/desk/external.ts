import type { Problem } from '../reading/problem.ts';
import { withinSite } from '../reading/across/site.ts';
import type { Entry } from '../reading/reader.ts';

/** A link to another site, and where it stands. */
export interface ExternalLink {
  readonly url: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Every link to another site. */
export const externalLinks = (entries: readonly Entry[], home?: string): ExternalLink[] =>
  entries.flatMap(({ file, body }) =>
    body.links
      .filter(({ target }) => /^https?:\/\//.test(target) && withinSite(target, home) === undefined)
      .map(({ target, line, column }) => ({ url: target, file, line, column })),
  );

const AT_ONCE = 8;
const PATIENCE = 15_000;

/** Why an address doesn't answer; undefined where it does. Refusals to answer machines count as answers. */
async function silence(url: string): Promise<string | undefined> {
  try {
    const { status } = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(PATIENCE) });
    return status === 404 || status === 410 ? `answers ${String(status)}` : undefined;
  } catch (error) {
    const { cause, message } = error as Error;
    return `doesn’t answer (${cause instanceof Error ? cause.message : message})`;
  }
}

/** The links whose target doesn't answer, as advice: it may only be away for the day. */
export async function unanswered(links: readonly ExternalLink[]): Promise<Problem[]> {
  const waiting = [...Map.groupBy(links, ({ url }) => url)];
  const found: Problem[] = [];
  const ask = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [url, places] = next;
      const why = await silence(url);
      if (why === undefined) continue;
      const fix = 'Open it in a browser. Link to where it is now, or to a copy at web.archive.org.';
      found.push(
        ...places.map(({ file, line, column }): Problem => ({
          file,
          line,
          column,
          what: `${url} ${why}`,
          fix,
          severity: 'advice',
        })),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return found;
}
