import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, link } from '../components/link.ts';
import { aliases } from '../data/aliases.ts';
import { redirectPage } from '../seo/redirect-page.ts';
import { site, words } from '../settings/settings.ts';

export const getStaticPaths = (async () =>
  (await aliases()).map(({ file, to, title }) => ({
    params: { alias: file },
    props: { to, title },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ to: string; title: string }> = ({ props: { to, title } }) =>
  new Response(redirectPage({ to: link(to), url: absolute(to), title, language: site.language, words }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
