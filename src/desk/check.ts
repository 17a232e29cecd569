/** Reads all content and says what is wrong with it: `npm run check`. What it takes is in check/options.ts. */
import { resolve } from 'node:path';
import { RECOVERED, recover } from '../disk/changes.ts';
import { writeCollections } from '../editor/collections.ts';
import { CONTENT_FOLDER, HOME, sharedReader } from '../reading/shared-reader.ts';
import { harmless } from '../reading/report.ts';
import { follow } from './check/follow.ts';
import { github, json } from './check/formats.ts';
import { type Options, USAGE, readOptions } from './check/options.ts';
import { asText, problemsOf } from './check/said.ts';
import { type ExternalLink, externalLinks, unanswered } from './external.ts';
import { complaint } from './terminal/run.ts';

/** Not 1, which says that the content has errors: here nobody has looked at it. */
const NOT_UNDERSTOOD = 2;

// Whoever reads this may have read enough (`| head`), which is nobody's fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

function sayWhy(reason: unknown): void {
  const { what, fix } = complaint(reason);
  console.error(`error   ${harmless(what)}  →  ${harmless(fix)}`);
}

function listLinks(links: readonly ExternalLink[]): void {
  if (links.length === 0) return;
  console.log('\nLinks to other sites. To ask whether they answer: npm run check -- --external');
  for (const { file, line, column, url } of links) console.log(`  ${file}:${line}:${column}  ${url}`);
}

async function once({ format, external }: Options): Promise<void> {
  const content = await sharedReader().read();
  const links = externalLinks(content.entries, HOME);
  const problems = [...problemsOf(content), ...(external ? await unanswered(links) : [])];
  // Before anything is printed: whoever reads it may stop in the middle.
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  if (format === 'json') console.log(json(problems, CONTENT_FOLDER));
  else if (format === 'github') console.log(github(problems, CONTENT_FOLDER));
  else {
    console.log(asText(problems));
    if (!external) listLinks(links);
  }
}

function understood(): Options | undefined {
  try {
    return readOptions({ argv: process.argv.slice(2), env: process.env });
  } catch (reason) {
    sayWhy(reason);
    process.exitCode = NOT_UNDERSTOOD;
    return undefined;
  }
}

const options = understood();
if (options?.help) console.log(USAGE);
else if (options)
  try {
    if (recover(resolve(CONTENT_FOLDER))) console.error(RECOVERED);
    writeCollections(process.cwd());
    if (options.watch) follow(sayWhy);
    else await once(options);
  } catch (reason) {
    sayWhy(reason);
    process.exitCode = 1;
  }
