/**
 * Reads all content and says what is wrong with it: `npm run check`. With `--external` it also asks other sites whether
 * what is linked there still answers.
 */
import { parseArgs } from 'node:util';
import { report } from '../reading/report.ts';
import { CONTENT_FOLDER, sharedReader } from '../reading/shared-reader.ts';
import { externalLinks, unanswered } from './external.ts';

const { values } = parseArgs({ options: { external: { type: 'boolean', default: false } } });

const { entries, problems } = await sharedReader().read();
const links = externalLinks(entries);
const all = values.external ? [...problems, ...(await unanswered(links))] : problems;
console.log(report(all, { colour: process.stdout.isTTY, folder: CONTENT_FOLDER }));
if (!values.external && links.length > 0) {
  console.log('\nLinks to other sites. To ask whether they answer: npm run check -- --external');
  for (const { file, line, column, url } of links) console.log(`  ${file}:${line}:${column}  ${url}`);
}
if (all.some(({ severity }) => severity === 'error')) process.exitCode = 1;
