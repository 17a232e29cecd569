import type { APIRoute } from 'astro';
import { link } from '../components/link.ts';
import { routes } from '../routes.ts';
import { site, words } from '../settings/settings.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: site.title,
      short_name: site.title,
      description: site.description,
      lang: site.language,
      dir: words.direction === 'rtl' ? 'rtl' : undefined,
      start_url: link(routes.home),
      display: 'minimal-ui',
      background_color: '#131011',
      theme_color: '#131011',
      icons: [
        { src: link('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: link('/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: link('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
