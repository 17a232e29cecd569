import type { ReadEntry } from '../entry/entry.ts';
import type { Problem } from '../problem.ts';
import { checkAddresses } from './addresses.ts';
import { checkFeedIds } from './feed-ids.ts';
import { checkLinks } from './links.ts';
import { type Published, type Recorded, checkPublished } from './published.ts';
import { checkSameness } from './sameness.ts';
import { Site } from './site.ts';
import { checkTags } from './tags.ts';

/** What rules across entries depend on, besides the entries. */
export interface Options {
  readonly now: Date;
  readonly timeZone: string;
  readonly tagAuthority: string;
  readonly home: string | undefined;
  readonly publicFolder: string | undefined;
  /** What leads somewhere now. */
  readonly published: readonly Published[];
  /** What did when the site was built last. */
  readonly record: readonly Recorded[];
}

/** What is wrong with entries next to each other. Drafts and scheduled entries count: they will be published one day. */
export function checkAcross(items: readonly ReadEntry[], options: Options): Problem[] {
  const { publicFolder, published, record } = options;
  const site = new Site(items, publicFolder);
  return [
    ...checkAddresses(items, site),
    ...checkSameness(items),
    ...checkTags(items),
    ...checkLinks(items, site, options),
    ...checkPublished(record, published, items),
    ...checkFeedIds(items, record, site, options),
  ];
}
