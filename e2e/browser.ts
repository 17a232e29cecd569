/** Finds a browser for the tests; run as a program (`node e2e/browser.ts`), gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright/test';
import { aptInstall, isRoot, run } from './apt.ts';

/** What Chromium must be told: root cannot have its sandbox, and nothing but the page may use the network. */
export const FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** A browser that is there but lacks a library of the system doesn't start. */
const starts = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** The path of the first browser that starts: the one that CHROMIUM_PATH names, the system's, Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return named ? named : [...SYSTEM, chromium.executablePath()].find(starts);
}

/** Ways to get one, in order; each is tried only where those before left nothing that starts. */
const WAYS = [
  // Where its host cannot be reached, this soon gives up.
  () => {
    run('playwright', ['install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' });
  },
  () => {
    aptInstall(['chromium']);
  },
];

if (import.meta.main) {
  for (const get of WAYS) {
    if (findBrowser()) break;
    get();
  }
  if (!findBrowser()) {
    console.error(
      'No browser to test with. Install one, then run this again:\n\n    sudo apt-get install chromium\n',
    );
    console.error('or say where there is one: CHROMIUM_PATH=/path/to/chromium npm test');
    process.exitCode = 1;
  }
}
