import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The one script that stands in the page itself: it has to run before the page is painted. */
const THEME = readFileSync(new URL('../components/head/theme.js', import.meta.url));

/** What a page of this site may load and do; Astro adds the hashes of its own styles and scripts. */
export const contentSecurityPolicy = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    // What the list of reviews is filtered from; audits read robots.txt from the page, too.
    "connect-src 'self'",
    // What searches works beside the page.
    "worker-src 'self'",
    "manifest-src 'self'",
    'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
    "base-uri 'none'",
    "form-action 'none'",
  ],
  scriptDirective: { hashes: [`sha256-${createHash('sha256').update(THEME).digest('base64')}`] },
} as const;
