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

// The very document at /atom.xml, which it says is its address: who subscribed here is led there.
export const GET: APIRoute = async () =>
  new Response(atomFeed(await feedOf(await wholeFeed(), routes.feed('atom'))), {
    headers: { 'Content-Type': feedContentType('atom') },
  });
