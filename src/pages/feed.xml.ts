import type { APIRoute } from 'astro';
import { wholeFeed } from '../data/feeds.ts';
import { feedContentType } from '../domain/feed-format.ts';
import { atomFeed } from '../feed/atom.ts';
import { feedOf } from '../feed/render.ts';
import { routes } from '../routes.ts';

// The feed at /atom.xml, with the address it is fetched at: readers go on with the one that they know.
export const GET: APIRoute = async () =>
  new Response(atomFeed(await feedOf(await wholeFeed(), routes.oldFeed)), {
    headers: { 'Content-Type': feedContentType('atom') },
  });
