import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import astroLog from 'astro/logger/node';

/** How long nothing is said at most while pages and pictures are made, in milliseconds. */
const INTERVAL = 2000;

const PAGE = /^\s*├─ /;
/** Astro says how long a page took when it has been made: the other half of its line. */
const TIME = /^\s*\(\+/;
const PICTURE = /^\s*▶ .*\((\d+)\/(\d+)\)$/;

/**
 * The log of a build as Astro writes it, but that there is no line for each page and each picture: they are counted, in a line
 * now and then. Astro loads it by its name in the configuration.
 */
export default function progress(): AstroLoggerDestination {
  const log = astroLog();
  let pages = 0;
  let next = -Infinity;
  const count = (event: AstroLoggerMessage, message: string, isLast = false): void => {
    if (performance.now() < next && !isLast) return;
    next = performance.now() + INTERVAL;
    log.write({ ...event, level: 'info', label: 'build', message, newLine: true });
  };
  return {
    write(event) {
      const message = stripVTControlCharacters(event.message);
      const [, made, all] = PICTURE.exec(message) ?? [];
      if (made !== undefined) count(event, `pictures: ${made} of ${String(all)}`, made === all);
      else if (PAGE.test(message)) count(event, `pages: ${String((pages += 1))}`);
      else if (event.label !== 'SKIP_FORMAT' || !TIME.test(message)) log.write(event);
    },
  };
}
