import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from './reader.ts';
import { share } from './shared-reader.ts';

/** A reader whose readings end when told to. */
function slowReader() {
  const ends: (() => void)[] = [];
  const read = () =>
    new Promise<Content>((resolve) =>
      ends.push(() => resolve({ entries: [], diary: [], problems: [], published: [], files: new Set() })),
    );
  return { read, ends };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('who asks during a reading, or after it, gets its result', async () => {
  const { read, ends } = slowReader();
  const reader = share({ read });
  const asked = [reader.read(), reader.read()];
  await turn();
  assert.equal(ends.length, 1);
  ends[0]!();
  const [first, second] = await Promise.all(asked);
  assert.equal(first, second);
  assert.equal(await reader.read(), first);
});

test('who asks after a change gets a reading that begins after it, when the one before has ended', async () => {
  const { read, ends } = slowReader();
  const reader = share({ read });
  const before = reader.read();
  await turn();
  reader.changed();
  const after = reader.read();
  await turn();
  assert.equal(ends.length, 1, 'never two at a time');
  ends[0]!();
  await before;
  await turn();
  assert.equal(ends.length, 2);
  ends[1]!();
  await after;
});

test('a reading that fails is not the last', async () => {
  let calls = 0;
  const reader = share({
    read: () =>
      ++calls === 1
        ? Promise.reject(new Error('disk'))
        : Promise.resolve({ entries: [], diary: [], problems: [], published: [], files: new Set() }),
  });
  await assert.rejects(reader.read(), /disk/);
  assert.deepEqual(await reader.read(), {
    entries: [],
    diary: [],
    problems: [],
    published: [],
    files: new Set(),
  });
});
