import { fileURLToPath } from 'node:url';

const inside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The project. */
export const ROOT = inside('..');

/** Content written by hand for the tests, and the pictures its entries name. */
export const CONTENT = inside('content');
export const PICTURES = inside('pictures');

/** The settings of the tests' own site. */
export const SITE = inside('site');

/** Everything a run writes. */
export const OUTPUT = inside('.output');

/** Where Playwright counts what passed. */
export const REPORT = inside('.output/report.json');
