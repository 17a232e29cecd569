import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheDir } from 'astro:config/server';
import { summary } from '../../components/diary/say.ts';
import { entryCards } from '../../data/cards.ts';
import { diary } from '../../data/diary.ts';
import type { Card } from '../../share/card.ts';
import { gallery } from '../../share/gallery.ts';
import { site, words } from '../../settings/settings.ts';

export const getStaticPaths = (async () => {
  const cards = new Map<string, Card>([
    ['site', { title: site.title, line: site.description }],
    ...(await entryCards()),
    ...(await diary()).years.map((shown): [string, Card] => [
      `diary/${shown.year}`,
      { title: words.formats.year(shown.year), line: summary(shown, words) },
    ]),
  ]);
  const pictures = gallery(cards, join(fileURLToPath(cacheDir), 'share'), (progress) => {
    console.info(progress);
  });
  return [...pictures].map(([card, picture]) => ({ params: { card }, props: { picture } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Promise<() => Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array((await props.picture)()), { headers: { 'Content-Type': 'image/jpeg' } });
