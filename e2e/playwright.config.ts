import { join } from 'node:path';
import { defineConfig, devices } from 'playwright/test';
import { FLAGS, findBrowser } from './browser.ts';
import { OUTPUT, REPORT } from './folders.ts';
import { freePort } from './port.ts';

// The workers read this file too: what the first reading found reaches them through the environment.
const port = (process.env['E2E_PORT'] ??= String(await freePort()));
const browser = (process.env['CHROMIUM_PATH'] ??= findBrowser() ?? '');
// Dozens of processes load the same modules.
process.env['NODE_COMPILE_CACHE'] ??= join(OUTPUT, 'compiled');
const baseURL = `http://127.0.0.1:${port}`;

const DESKTOP = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };

export default defineConfig({
  outputDir: `${OUTPUT}/results`,
  reporter: [['list'], ['json', { outputFile: REPORT }]],
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  // A machine with other work is slow, not wrong: what is waited for ends a wait, not the clock.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL,
    launchOptions: { executablePath: browser, args: FLAGS },
    actionTimeout: 60_000,
    // Each test gets the window of the one before, as good as new: a window costs more than most tests.
    reuseContext: true,
  },
  webServer: {
    command: `node serve.ts ${port}`,
    url: baseURL,
    timeout: 600_000,
    stdout: 'pipe',
    reuseExistingServer: false,
  },
  projects: [
    // Sites of their own, one after the other: all builds of a project write down its pictures in one file.
    { name: 'builds', testDir: './builds', workers: 1, use: DESKTOP },
    // What an author and an editor run: no browser, nothing of Astro's that two would share.
    { name: 'commands', testDir: './commands', fullyParallel: false },
    // What is written in files; what is the same on every screen; what is not.
    { name: 'files', testDir: './files' },
    { name: 'once', testDir: './once', use: DESKTOP },
    { name: 'desktop', testDir: './visits', use: DESKTOP },
    { name: 'phone', testDir: './visits', use: devices['Pixel 7'] },
  ],
});
