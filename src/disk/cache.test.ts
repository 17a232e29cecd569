import assert from 'node:assert/strict';
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { cacheIn } from './cache.ts';
import { emptyFolder, smallDisk } from './test/disks.ts';

const BYTES = Buffer.from('a picture, say');

test('what was kept is found again, by whoever looks later', (t) => {
  const folder = emptyFolder(t);
  const path = cacheIn(folder).keep('a-still.jpg', BYTES);
  assert.match(path, /a-still\.[\da-f]{40}\.jpg$/);
  assert.deepEqual(cacheIn(folder).find('a-still.jpg'), { path, bytes: BYTES });
  assert.equal(cacheIn(folder).find('another.jpg'), undefined);
});

for (const [name, damage] of [
  ['was cut', (path: string) => truncateSync(path, 5)],
  ['is empty', (path: string) => truncateSync(path, 0)],
  ['has other bytes', (path: string) => writeFileSync(path, Buffer.alloc(BYTES.length))],
] as const)
  test(`a file that ${name} is not found, and is replaced`, (t) => {
    const folder = emptyFolder(t);
    damage(cacheIn(folder).keep('a.jpg', BYTES));
    const cache = cacheIn(folder);
    assert.equal(cache.find('a.jpg'), undefined);
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual(readFileSync(cache.keep('a.jpg', BYTES)), BYTES);
    assert.deepEqual(cacheIn(folder).find('a.jpg')?.bytes, BYTES);
  });

test('a full disk keeps nothing, rather than a part', (t) => {
  const disk = smallDisk(t, '64k');
  if (disk === undefined) return;
  assert.throws(() => cacheIn(disk).keep('a.jpg', Buffer.alloc(200_000)), { code: 'ENOSPC' });
  assert.deepEqual(readdirSync(disk), []);
});
