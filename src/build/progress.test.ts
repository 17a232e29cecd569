import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import progress from './progress.ts';

type Event = Parameters<ReturnType<typeof progress>['write']>[0];

const event = (message: string, more: Partial<Event> = {}): Event => ({
  ...{ label: null, level: 'info', message, newLine: true, ...more },
});

const page = (path: string): Event[] => [
  event(`  \u{1B}[34m├─\u{1B}[39m ${path}`, { newLine: false }),
  event(' (+12ms) ', { label: 'SKIP_FORMAT' }),
];

const picture = (made: number, all: number): Event =>
  event(`  ▶ /_astro/a.webp (before: 9kB, after: 3kB) (+5ms) (${String(made)}/${String(all)})`);

/** What stands in the log after events, without the time of day. */
function logged(events: readonly Event[]): string[] {
  const lines: string[] = [];
  const write = (text: string | Uint8Array): boolean => lines.push(String(text)) > 0;
  const mocks = [process.stdout, process.stderr].map((stream) => mock.method(stream, 'write', write));
  const log = progress();
  for (const one of events) log.write(one);
  for (const { mock: each } of mocks) each.restore();
  return stripVTControlCharacters(lines.join(''))
    .replaceAll(/^\d[\d:]+ /gm, '')
    .trim()
    .split('\n');
}

describe('the log of a build', () => {
  test('counts pages and pictures instead of naming each', () => {
    const pages = Array.from({ length: 900 }, (_, i) => page(`/reviews/${String(i)}/`)).flat();
    const pictures = Array.from({ length: 900 }, (_, i) => picture(i + 1, 900));
    assert.deepEqual(logged([...pages, ...pictures]), ['[build] pages: 1', '[build] pictures: 900 of 900']);
  });

  test('keeps what else is said, between the halves of a page’s line, too', () => {
    const [begun, done] = page('/') as [Event, Event];
    const warning = event('a picture is broken', { label: 'build', level: 'warn' });
    assert.deepEqual(logged([event('generating', { label: 'SKIP_FORMAT' }), begun, warning, done]), [
      'generating',
      '[build] pages: 1',
      '[WARN] [build] a picture is broken',
    ]);
  });
});
