import { EVERY_FORMAT, type FeedFormat } from '../domain/feed-format.ts';
import { routes } from '../routes.ts';
import { site, words } from '../settings/settings.ts';
import { type Diary, diary } from './diary.ts';
import { newestFirst, posts, reviews, type PostEntry, type ReviewEntry, type Shown } from './entries.ts';
import { once } from './once.ts';
import { tags } from './tags.ts';

/** What can be subscribed to. */
export interface Subscription {
  /** What it is called among others: "Reviews". */
  readonly label: string;
  /** What it is called by itself: "Robin Sample on Film: Reviews". */
  readonly title: string;
  readonly description: string;
  /** The path of the page that lists the same entries; the feeds lie beside it. */
  readonly path: string;
  readonly formats: readonly FeedFormat[];
}

/** A subscription with what is in it: what has been published, newest first; in the live preview, too. */
export interface FeedSource extends Subscription {
  readonly entries: readonly (ReviewEntry | PostEntry)[];
  /** The diary, of which entries show numbers. */
  readonly diary: Diary['years'];
}

const everything: Subscription = {
  label: words.feeds.everything,
  title: site.title,
  description: site.description,
  path: routes.home,
  formats: EVERY_FORMAT,
};

export const reviewSubscription: Subscription = {
  label: words.lists.reviews,
  title: words.feeds.of(site.title, words.lists.reviews),
  description: words.feeds.reviewsText,
  path: routes.reviews(),
  formats: EVERY_FORMAT,
};

export const postSubscription: Subscription = {
  label: words.lists.posts,
  title: words.feeds.of(site.title, words.lists.posts),
  description: words.feeds.postsText,
  path: routes.posts,
  formats: EVERY_FORMAT,
};

/** Undefined unless the author wants one. */
export const diarySubscription: Subscription | undefined = site.diaryFeed
  ? {
      label: words.diary.title,
      title: words.feeds.of(site.title, words.diary.title),
      description: words.diary.feedText,
      path: routes.diary(),
      formats: EVERY_FORMAT,
    }
  : undefined;

export const tagSubscription = (tag: string): Subscription => ({
  label: tag,
  title: words.feeds.of(site.title, tag),
  description: words.lists.tagText(tag),
  path: routes.tag(tag),
  formats: ['rss'],
});

const inOrder = (entries: readonly (Shown<ReviewEntry> | Shown<PostEntry>)[]): FeedSource['entries'] =>
  entries.filter(({ status }) => !status).toSorted(newestFirst);

/** The feed of everything. */
export const wholeFeed = async (): Promise<FeedSource> => ({
  ...everything,
  entries: inOrder([...(await reviews()), ...(await posts())]),
  diary: (await diary()).years,
});

/** Everything, reviews only, posts only; then each tag. */
export const feeds = once(async (): Promise<FeedSource[]> => {
  const { years } = await diary();
  return [
    await wholeFeed(),
    { ...reviewSubscription, entries: inOrder(await reviews()), diary: years },
    { ...postSubscription, entries: inOrder(await posts()), diary: years },
    ...(await tags())
      .map((tag) => ({
        ...tagSubscription(tag.name),
        entries: inOrder([...tag.reviews, ...tag.posts]),
        diary: years,
      }))
      .filter(({ entries }) => entries.length > 0),
  ];
});

/** Where the feeds of a format lie, for routes that take the rest of a path as `section`, and what is in each. */
export const feedPaths = async (format: FeedFormat) =>
  (await feeds())
    .filter(({ formats }) => formats.includes(format))
    .map((source) => ({
      params: { section: source.path.slice(1, -1) || undefined },
      props: { source },
    }));
