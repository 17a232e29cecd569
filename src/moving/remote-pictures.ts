import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPage } from './body/read-page.ts';
import { find, property } from './body/tree.ts';
import { openingOf } from './convert.ts';
import type { OldSite } from './documents.ts';

/** A host that says nothing for as long has no picture. */
const PATIENCE = 20_000;
/** In bytes: larger ones are no pictures for a page. */
const LARGEST = 30_000_000;

const isRemote = (address: string): boolean => /^https?:\/\//i.test(address);

/** Every picture on another host that an old site shows. */
function addressesIn(old: OldSite): string[] {
  const all = old.documents.flatMap(({ html, fields }) => [
    ...(openingOf(fields) ? [openingOf(fields)!.src] : []),
    ...find(readPage(html, old.formulas), 'img').map((picture) =>
      (property(picture, 'src') ?? '').replace(/#.*$/, ''),
    ),
  ]);
  return [...new Set(all)].filter(
    (address) => isRemote(address) && !(old.origin && address.startsWith(`${old.origin}/`)),
  );
}

/**
 * Fetches the pictures of an old site that lie on other hosts, into a folder that the system clears. One that doesn't come
 * stays a link, and is named in the report.
 * @returns where each lies, by address.
 */
export async function fetchPictures(
  old: OldSite,
  progress: (what: string, done: number, of: number) => Promise<void>,
): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(folder, { recursive: true });
  const found = new Map<string, string>();
  const addresses = addressesIn(old);
  for (const [index, address] of addresses.entries()) {
    await progress('Fetching pictures', index, addresses.length);
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (!answer.ok || bytes.length === 0 || bytes.length > LARGEST) continue;
      const file = join(folder, createHash('sha256').update(address).digest('hex'));
      writeFileSync(file, bytes);
      found.set(address, file);
    } catch {}
  }
  return found;
}
