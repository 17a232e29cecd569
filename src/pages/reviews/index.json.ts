import type { APIRoute } from 'astro';
import { rowPicture } from '../../components/ui/cuts.ts';
import { reviews } from '../../data/entries.ts';
import { archive } from '../../data/rows.ts';
import { pack } from '../../finding/rows.ts';

export const GET: APIRoute = async () => {
  const { periods, rows } = await archive();
  const stills = await Promise.all(
    (await reviews()).map(({ data: { still } }) => (still ? rowPicture(still.src, still.focus) : '')),
  );
  const packed = pack({ periods, rows: rows.map((row, index) => ({ ...row, still: stills[index]! })) });
  return new Response(JSON.stringify(packed), { headers: { 'Content-Type': 'application/json' } });
};
