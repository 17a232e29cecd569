import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sentence } from '../../components/diary/say.ts';
import { absolute } from '../../components/link.ts';
import { diary } from '../../data/diary.ts';
import { diarySubscription } from '../../data/feeds.ts';
import { FEED_FORMATS, feedContentType } from '../../domain/feed-format.ts';
import { atomFeed } from '../../feed/atom.ts';
import { diaryItems } from '../../feed/diary.ts';
import { jsonFeed } from '../../feed/json.ts';
import { feedOfItems } from '../../feed/render.ts';
import { rssFeed } from '../../feed/rss.ts';
import { routes } from '../../routes.ts';
import { words } from '../../settings/settings.ts';

const WRITE = { atom: atomFeed, rss: rssFeed, json: jsonFeed } as const;

export const getStaticPaths = (async () => {
  const subscription = (await diary()).years.length > 0 ? diarySubscription : undefined;
  return subscription
    ? subscription.formats.map((format) => ({
        params: { feed: FEED_FORMATS[format].file },
        props: { format, subscription },
      }))
    : [];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { format, subscription } }) => {
  const { viewings } = await diary();
  const items = diaryItems(viewings, {
    sentence: (viewing) => sentence(viewing, words),
    url: ({ date, film: { review } }) =>
      absolute(review ? routes.review(review.slug) : `${routes.diary(Number(date.slice(0, 4)))}#Day-${date}`)
        .href,
  });
  const feed = feedOfItems(subscription, items, routes.feed(format, subscription.path));
  return new Response(await WRITE[format](feed), { headers: { 'Content-Type': feedContentType(format) } });
};
