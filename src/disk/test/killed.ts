/** For tests: makes the changes beside a folder, and ends without a word at a given call of the disk. */
import { readFileSync } from 'node:fs';
import { type Change, makeChanges } from '../changes.ts';
import { watchDisk } from './disks.ts';

const [folder = '', last = ''] = process.argv.slice(2);
const changes = JSON.parse(readFileSync(`${folder}/../changes.json`, 'utf8'), (key, value: unknown) =>
  key === 'was' && typeof value === 'string' ? Buffer.from(value) : value,
) as Change[];
watchDisk((call) => {
  if (call === Number(last)) process.kill(process.pid, 'SIGKILL');
});
makeChanges(folder, changes);
