import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Folders, emptyFolders, environment } from './build.ts';
import { writeContent } from './fixture.ts';
import { ROOT } from './folders.ts';
import { freePort } from './port.ts';

/** What the live preview is made of. Packages are found in the project, which this copy lies in. */
const PARTS = ['astro.config.mjs', 'package.json', 'public', 'src', 'tsconfig.json'];

/** A live preview: where it is, and what it shows. */
export interface Preview {
  readonly origin: string;
  readonly content: string;
  readonly end: () => Promise<void>;
}

/** Ends the server with whoever started it, even where that was killed. */
const WITH_ITS_STARTER = 'data:text/javascript,process.on("disconnect",()=>process.exit())';

/** A copy of the project: Astro writes into the one it runs in, where the author's own preview may be open. */
function copyProject(): Folders & { readonly project: string } {
  const { site, cache } = emptyFolders('preview');
  const project = join(site, '../project');
  for (const part of PARTS)
    cpSync(join(ROOT, part), join(project, part), {
      recursive: true,
      filter: (path) => relative(ROOT, path) !== join('src', 'content'),
    });
  const content = join(project, 'src/content');
  writeContent(content);
  return { project, content, site, cache };
}

/** Starts `astro dev` on the fixture's content, in a place of its own. */
export async function startPreview(): Promise<Preview> {
  const { project, ...folders } = copyProject();
  const port = await freePort();
  // Without its lock file Astro stays in the foreground, whoever runs it.
  const child = fork(
    join(ROOT, 'node_modules/astro/bin/astro.mjs'),
    ['dev', '--ignore-lock', '--port', String(port)],
    {
      cwd: project,
      env: { ...process.env, ...environment(folders) },
      execArgv: ['--import', WITH_ITS_STARTER],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  return { origin: `http://localhost:${port}`, content: folders.content, end: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.disconnect();
  await over;
}
