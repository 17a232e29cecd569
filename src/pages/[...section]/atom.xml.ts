import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedPaths } from '../../data/feeds.ts';
import { feedContentType } from '../../domain/feed-format.ts';
import { atomFeed } from '../../feed/atom.ts';
import { feedOf } from '../../feed/render.ts';
import { routes } from '../../routes.ts';

export const getStaticPaths = (() => feedPaths('atom')) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { source } }) =>
  new Response(atomFeed(await feedOf(source, routes.feed('atom', source.path))), {
    headers: { 'Content-Type': feedContentType('atom') },
  });
