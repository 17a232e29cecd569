import { spawn, type ChildProcess } from 'node:child_process';
import { environment, type Folders } from './build.ts';
import { ROOT } from './folders.ts';

/** Serves a built site as its hosts do, until it is killed. */
export const host = (folders: Folders, port: number, extra: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['src/desk/serve.ts', String(port)], {
    cwd: ROOT,
    env: { ...process.env, ...environment(folders), HOST: '127.0.0.1', ...extra },
    stdio: 'inherit',
  });
