import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, link } from '../components/link.ts';
import { aliases } from '../data/aliases.ts';
import { redirectPage } from '../seo/redirect-page.ts';
import { site } from '../site.ts';

export const getStaticPaths = (async () =>
  (await aliases()).map(({ file, to }) => ({
    params: { alias: file },
    props: { to },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ to: string }> = ({ props: { to } }) =>
  new Response(redirectPage({ to: link(to), url: absolute(to), language: site.language }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
