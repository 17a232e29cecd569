import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test as base } from 'playwright/test';
import sharp from 'sharp';
import { ROOT, SITE } from '../folders.ts';
import { criteria } from '../site/criteria.ts';

/** Files by their path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A picture that is wide enough for anything. */
export const STILL = await sharp({ create: { width: 1600, height: 67, channels: 3, background: '#401010' } })
  .webp()
  .toBuffer();

/** A good review, with lines of its front matter replaced; those that are undefined are left out. */
export function review(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'It begins in the rain.',
): string {
  const fields: Record<string, string | undefined> = {
    film: '{ title: Ballerina, year: 2025, directors: [Len Wiseman] }',
    published: '2025-06-08',
    verdict: 'Borrowed plot, marvellous crockery.',
    still: '{ src: ./still.webp, alt: A dancer on pointe. }',
    scores: `{ ${criteria.map(({ key }) => `${key}: 0.5`).join(', ')} }`,
    feedId: 'tag:films.example,2025:1',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** One review called x, with its still. */
export const oneReview = (source: string): Files => ({
  'reviews/x/index.mdx': source,
  'reviews/x/still.webp': STILL,
});

/** Writes files into a folder. */
export function put(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

interface Run {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A project with content of a test's own, and a command that is run in it. */
interface Project {
  readonly folder: string;
  readonly content: string;
  /** Starts `npm run check`; it ends with the test. */
  readonly start: (run?: Run) => ChildProcess;
  /** What the command prints, and its exit code. */
  readonly check: (run?: Run) => Promise<{ code: number; out: string; err: string }>;
}

export const test = base.extend<{ project: (content: Files) => Project }>({
  project: async ({}, use, info) => {
    const children: ChildProcess[] = [];
    await use((files) => {
      const folder = info.outputPath('project');
      const content = join(folder, 'src/content');
      for (const path of [join(folder, 'public'), content]) mkdirSync(path, { recursive: true });
      put(content, files);
      const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
      const start = ({ args = [], env = {} }: Run = {}): ChildProcess => {
        const child = spawn(process.execPath, [join(ROOT, 'src/desk/check.ts'), ...args], {
          cwd: folder,
          env: { ...inherited, SITE_DIR: SITE, SITE_URL: '', TODAY: '2026-01-01T00:00:00Z', ...env },
        });
        children.push(child);
        return child;
      };
      const check = async (run?: Run) => {
        const child = start(run);
        const [out, err, [code]] = await Promise.all([
          text(child.stdout!),
          text(child.stderr!),
          once(child, 'close') as Promise<[number]>,
        ]);
        return { code, out, err };
      };
      return { folder, content, start, check };
    });
    for (const child of children) child.kill('SIGKILL');
  },
});

export { expect } from 'playwright/test';
