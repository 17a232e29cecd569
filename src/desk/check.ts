/** Reads all content and says what is wrong with it: `npm run check`. What it takes is in check/options.ts. */
import { join, resolve } from 'node:path';
import { RECOVERED, recover } from '../disk/changes.ts';
import { tellEditors } from '../editor/tell.ts';
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

/** How many links lead to other sites; which ones, for who wants them asked. */
function sayLinks(links: readonly ExternalLink[], asked: boolean): void {
  if (links.length === 0) return;
  const number = `${links.length} ${links.length === 1 ? 'link' : 'links'} to other sites`;
  if (!asked)
    console.log(`\n${number}. To see them, and ask whether they answer: npm run check -- --external`);
  else {
    console.log(`\n${number}, each asked:`);
    for (const { file, line, column, url } of links)
      console.log(`  ${join(CONTENT_FOLDER, file)}:${line}:${column}  ${harmless(url)}`);
  }
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
    sayLinks(links, external);
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
    tellEditors(process.cwd());
    if (options.watch) follow(sayWhy);
    else await once(options);
  } catch (reason) {
    sayWhy(reason);
    process.exitCode = 1;
  }
