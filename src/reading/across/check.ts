import type { ReadEntry } from '../entry/entry.ts';
import type { Problem } from '../problem.ts';
import { checkAddresses } from './addresses.ts';
import { checkLinks } from './links.ts';
import { checkSameness } from './sameness.ts';
import { Site } from './site.ts';
import { checkTags } from './tags.ts';

/** What is wrong with entries next to each other. Drafts and scheduled entries count: they will be published one day. */
export function checkAcross(
  items: readonly ReadEntry[],
  options: { now: Date; timeZone: string; publicFolder: string | undefined },
): Problem[] {
  const site = new Site(items, options.publicFolder);
  return [
    ...checkAddresses(items, site),
    ...checkSameness(items),
    ...checkTags(items),
    ...checkLinks(items, site, options),
  ];
}
