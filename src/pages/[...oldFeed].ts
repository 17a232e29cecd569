import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeFeed } from '../data/feeds.ts';
import { feedContentType } from '../domain/feed-format.ts';
import { atomFeed } from '../feed/atom.ts';
import { feedOf } from '../feed/render.ts';
import { routes } from '../routes.ts';

export const getStaticPaths = (() =>
  routes.oldFeed === undefined
    ? []
    : [{ params: { oldFeed: routes.oldFeed.slice(1) } }]) satisfies GetStaticPaths;

// The feed at /atom.xml, with the address it is fetched at: readers go on with the one that they know.
export const GET: APIRoute = async ({ params: { oldFeed = '' } }) =>
  new Response(atomFeed(await feedOf(await wholeFeed(), `/${oldFeed}`)), {
    headers: { 'Content-Type': feedContentType('atom') },
  });
