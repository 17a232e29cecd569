import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, SITE } from '../folders.ts';

/** The project with content of a test's own, in a folder of its own. */
export interface Project {
  readonly folder: string;
  /** The path of an entry's file. */
  entry(name: string): string;
  /** Has Astro look through it, as `npm run dev` and `npm run build` do at first. */
  sync(): void;
  remove(): void;
}

/** A copy of this project's sources beside its packages; its name is one that addresses have to escape. */
export function copyProject(entries: Readonly<Record<string, string>>): Project {
  const folder = mkdtempSync(join(tmpdir(), 'film critic 影評 '));
  const content = join(ROOT, 'src/content');
  for (const name of ['.vscode', 'src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => path !== content });
  cpSync(SITE, join(folder, 'src'), { recursive: true });
  // One by one: what bundlers write beside the packages stays in the copy.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  const entry = (name: string): string => join(folder, 'src/content', name, 'index.mdx');
  for (const [name, text] of Object.entries(entries)) {
    mkdirSync(dirname(entry(name)), { recursive: true });
    writeFileSync(entry(name), text);
  }
  return {
    folder,
    entry,
    sync() {
      const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
      const { CONTENT_DIR: _, SITE_DIR: __, ...env } = process.env;
      const { status, stderr, stdout } = spawnSync(process.execPath, [astro, 'sync'], {
        cwd: folder,
        env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`astro sync failed\n${stdout}${stderr}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
