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
const dead = values.external ? await unanswered(externalLinks(entries)) : [];
const all = [...problems, ...dead];
console.log(report(all, { colour: process.stdout.isTTY, folder: CONTENT_FOLDER }));
if (!values.external)
  console.log(
    `${String(externalLinks(entries).length)} links to other sites, not asked: npm run check -- --external`,
  );
if (all.some(({ severity }) => severity === 'error')) process.exitCode = 1;
