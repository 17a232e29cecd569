import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import './no-telemetry.ts';
import { contentSecurityPolicy } from './policy.ts';

test('a page loads nothing that isn’t the site’s, but for videos', () =>
  assert.deepEqual(
    Object.fromEntries(
      contentSecurityPolicy.directives.map((directive) => {
        const [name, ...sources] = directive.split(' ');
        return [name, sources];
      }),
    ),
    {
      'default-src': ["'none'"],
      'img-src': ["'self'"],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'frame-src': ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    },
  ));

test('the script that stands in the page itself may run', () => {
  const script = readFileSync(new URL('../components/head/theme.js', import.meta.url));
  const hash = createHash('sha256').update(script).digest('base64');
  assert.deepEqual(contentSecurityPolicy.scriptDirective, { hashes: [`sha256-${hash}`] });
});

test('Astro tells nobody how it is used', () => {
  assert.ok(process.env['ASTRO_TELEMETRY_DISABLED']);
});
