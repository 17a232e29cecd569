import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serialize } from 'node:v8';
import { settings } from '../settings/settings.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A digest of all that decides what is read of content: this project's code, the packages it uses, Node, and the settings. */
export function programDigest(): string {
  const { site, criteria, fonts } = settings;
  const digest = createHash('sha1').update(process.version);
  digest.update(serialize([site, criteria, fonts]));
  const code = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['src/content/**'] }).sort();
  for (const path of [...code, 'package-lock.json'].map((name) => join(ROOT, name)))
    if (existsSync(path)) digest.update(path).update(readFileSync(path));
  return digest.digest('hex');
}
