import type { FeedItem } from './item.ts';

/** A feed, whatever the format. */
export interface Feed {
  /** What readers know it by, in Atom. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where this very document is fetched. */
  readonly self: string;
  /** The page that shows the same entries. */
  readonly page: string;
  /** A small square picture of the site. */
  readonly icon: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** Where this document stands among all that was ever published. */
  readonly history: History;
}

/** @see https://www.rfc-editor.org/rfc/rfc5005 */
export interface History {
  /** Whether nothing is left out. */
  readonly complete?: boolean;
  /** Whether this is an archive, which is fetched once. */
  readonly archive?: boolean;
  /** Where the newest entries are, and the archives before and after this document. */
  readonly current?: string | undefined;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** When any of it last changed. From the content, never from the clock: two builds give the same bytes. */
export const lastChange = (items: readonly FeedItem[]): Date =>
  new Date(Math.max(0, ...items.map(({ published, updated }) => (updated ?? published).valueOf())));
