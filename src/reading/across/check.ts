import type { DiaryFile } from '../diary/diary.ts';
import type { ReadEntry } from '../entry/entry.ts';
import type { Problem } from '../problem.ts';
import { checkAddresses } from './addresses.ts';
import { checkFeedIds } from './feed-ids.ts';
import { type Identity, checkIdentity } from './identity.ts';
import { checkLinks } from './links.ts';
import { type Navigation, checkNavigation } from './navigation.ts';
import { type Published, type Recorded, checkPublished } from './published.ts';
import { checkDuplicates } from './duplicates.ts';
import { type AddressesIn, Site } from './site.ts';
import { checkNames } from './spellings.ts';
import { checkTags } from './tags.ts';
import { checkYears } from './years.ts';

/** What rules across entries depend on, besides the entries. */
export interface Options {
  readonly now: Date;
  readonly timeZone: string;
  readonly tagAuthority: string;
  /** What a build makes of the entries. */
  readonly addresses: AddressesIn;
  /** Files that the site publishes as they are. */
  readonly publicFiles: readonly string[];
  readonly navigation: Navigation | undefined;
  readonly identity: Identity | undefined;
  readonly home: string | undefined;
  /** What leads somewhere now. */
  readonly published: readonly Published[];
  /** What did when the site was built last. */
  readonly record: readonly Recorded[];
  readonly diary: readonly DiaryFile[];
}

/** What is wrong with entries next to each other. Drafts and scheduled entries count: they will be published one day. */
export function checkAcross(items: readonly ReadEntry[], options: Options): Problem[] {
  const { addresses, publicFiles, navigation, identity, published, record, diary } = options;
  const site = new Site(addresses, publicFiles);
  const duplicates = checkDuplicates(items);
  const twice = new Set(duplicates.map(({ file }) => file));
  return [
    ...checkAddresses(items, addresses, publicFiles),
    ...duplicates,
    ...checkTags(items),
    // Of what is there twice, one goes.
    ...checkNames(items.filter(({ entry }) => !twice.has(entry.file))),
    ...checkYears(items, diary),
    ...checkLinks(items, site, options),
    ...(navigation ? checkNavigation(navigation, site) : []),
    ...(identity ? checkIdentity(identity, items) : []),
    ...checkPublished(record, published, items),
    ...checkFeedIds(items, record, site, options),
  ];
}
