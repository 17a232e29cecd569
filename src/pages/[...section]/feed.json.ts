import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedPaths } from '../../data/feeds.ts';
import { feedContentType } from '../../domain/feed-format.ts';
import { jsonFeed } from '../../feed/json.ts';
import { feedOf } from '../../feed/render.ts';
import { routes } from '../../routes.ts';

export const getStaticPaths = (() => feedPaths('json')) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { source } }) =>
  new Response(jsonFeed(await feedOf(source, routes.feed('json', source.path))), {
    headers: { 'Content-Type': feedContentType('json') },
  });
