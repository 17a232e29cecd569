import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, link } from '../components/link.ts';
import { aliases } from '../data/aliases.ts';
import { redirectPage } from '../seo/redirect-page.ts';
import { site } from '../site.ts';

/** The file that answers at an address: hosts look for an index where it names no file. */
const fileOf = (address: string): string =>
  /\.\w+$/.test(address) ? address.slice(1) : `${address.slice(1).replace(/\/?$/, '/')}index.html`;

export const getStaticPaths = (async () =>
  (await aliases()).map(({ from, to, title }) => ({
    params: { alias: fileOf(from) },
    props: { to, title },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ to: string; title: string }> = ({ props: { to, title } }) =>
  new Response(redirectPage({ to: link(to), url: absolute(to), title, language: site.language }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
