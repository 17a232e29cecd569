import type { APIRoute } from 'astro';
import { archive } from '../../data/rows.ts';
import { pack } from '../../finding/rows.ts';

/** What the list of reviews is filtered from. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(pack(await archive())), { headers: { 'Content-Type': 'application/json' } });
