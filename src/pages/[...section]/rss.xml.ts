import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedPaths } from '../../data/feeds.ts';
import { feedContentType } from '../../domain/feed-format.ts';
import { rssFeed } from '../../feed/rss.ts';
import { feedOf } from '../../feed/render.ts';
import { routes } from '../../routes.ts';

export const getStaticPaths = (() => feedPaths('rss')) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { source } }) =>
  new Response(await rssFeed(await feedOf(source, routes.feed('rss', source.path))), {
    headers: { 'Content-Type': feedContentType('rss') },
  });
