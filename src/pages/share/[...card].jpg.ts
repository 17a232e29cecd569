import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheDir } from 'astro:config/server';
import { phrases } from '../../components/diary/phrases.ts';
import { entryCards } from '../../data/cards.ts';
import { diary } from '../../data/diary.ts';
import type { Card } from '../../share/card.ts';
import { gallery } from '../../share/gallery.ts';
import { site } from '../../settings/settings.ts';

export const getStaticPaths = (async () => {
  const cards = new Map<string, Card>([
    ['site', { title: site.title, line: site.description }],
    ...(await entryCards()),
    ...(await diary()).years.map(({ year, numbers }): [string, Card] => [
      `diary/${year}`,
      { title: String(year), line: phrases.summary(numbers) },
    ]),
  ]);
  const pictures = gallery(cards, join(fileURLToPath(cacheDir), 'share'), (progress) => {
    console.info(progress);
  });
  return [...pictures].map(([card, picture]) => ({ params: { card }, props: { picture } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Promise<Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.picture), { headers: { 'Content-Type': 'image/jpeg' } });
