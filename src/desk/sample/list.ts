/**
 * Lists all content there is as the sample that `npm run clear-sample` may remove: `node src/desk/sample/list.ts`. For who
 * changes the sample, before anything of an author's own is there.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../../reading/shared-reader.ts';
import { digestsOf } from './digests.ts';

const digests = digestsOf(CONTENT_FOLDER);
writeFileSync(join(import.meta.dirname, 'shipped.json'), `${JSON.stringify(digests, undefined, 2)}\n`);
console.log(`Listed ${String(Object.keys(digests).length)} files as the sample.`);
