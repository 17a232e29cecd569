import type { APIRoute } from 'astro';
import { rowPicture } from '../../components/ui/cuts.ts';
import { reviews } from '../../data/entries.ts';

/** The picture of each review, in the order of the list: apart from what it is filtered from, which is wanted at once. */
export const GET: APIRoute = async () => {
  const stills = await Promise.all(
    (await reviews()).map(async ({ data: { still } }) =>
      still ? await rowPicture(still.src, still.focus) : '',
    ),
  );
  return new Response(JSON.stringify(stills), { headers: { 'Content-Type': 'application/json' } });
};
