/** Finds the feed readers that the tests ask; run as a program (`node e2e/clients.ts`), gets those that are missing. */
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

/** Each in Debian's package, with what says whether it is there. */
const CLIENTS = {
  newsboat: { package: 'newsboat', commands: ['newsboat'], args: ['--version'] },
  sfeed: { package: 'sfeed', commands: ['sfeed'], args: [] },
  // Debian's packages are for Debian's Python, which needn't be the first on the path.
  feedparser: {
    package: 'python3-feedparser',
    commands: ['/usr/bin/python3', 'python3'],
    args: ['-c', 'import feedparser'],
  },
} as const;

export type ClientName = keyof typeof CLIENTS;

const NAMES = Object.keys(CLIENTS) as ClientName[];

/** The command that runs a feed reader; undefined where it is not installed. */
export const findClient = (name: ClientName): string | undefined =>
  CLIENTS[name].commands.find(
    (command) => spawnSync(command, CLIENTS[name].args, { stdio: 'ignore' }).status === 0,
  );

/** What tests say where a feed reader is missing. */
export const notProved = (name: ClientName): string =>
  `NOT PROVED: that ${name} can read the feeds. It is missing: sudo apt-get install ${CLIENTS[name].package}`;

if (import.meta.main) {
  const missing = () => NAMES.filter((name) => !findClient(name));
  const packages = missing().map((name) => CLIENTS[name].package);
  if (packages.length > 0) aptInstall(packages);
  for (const name of missing()) console.warn(`\n${notProved(name)}\n`);
}
