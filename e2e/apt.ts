import { spawnSync } from 'node:child_process';

export const isRoot = process.getuid?.() === 0;

/** Runs a command, in sight. */
export const run = (command: string, args: readonly string[], env: Record<string, string> = {}): void => {
  console.log(`> ${[command, ...args].join(' ')}`);
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
};

/** Installs Debian packages where that asks nobody: as root, or on a machine for nothing but tests. */
export function aptInstall(packages: readonly string[]): void {
  if (!isRoot && !process.env['CI']) return;
  const [command = '', ...before] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  // It waits for another that is installing, but not for long on a network that doesn't answer.
  const limits = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=20'];
  const apt = (...args: readonly string[]) =>
    run(command, [...before, ...limits, ...args], { DEBIAN_FRONTEND: 'noninteractive' });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
