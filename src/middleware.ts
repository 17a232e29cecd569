import { hash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';
import { words } from './settings/settings.ts';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
/** Any tag with its attributes, and with its text where it is a style or a script: what only looks like one stands in quotes. */
const TAG =
  /<(?:(style|script)\b(?:[^>"']|"[^"]*"|'[^']*')*>([^]*?)<\/\1|[a-z!/](?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const HASH = / 'sha256-[^']+'/g;
/** Astro's default, kept where a page has style sheets. Scripts stand in the page, but for those that one of them asks for. */
const STYLE_FILES = /(?<=style-src) 'self'/;
const SCRIPT_FILES = /(?<=script-src) 'self'/;
const LINKS_STYLE = '<link rel="stylesheet"';
/** What such a script is known by: where the other lies. */
const ASKS_FOR_SCRIPT = /<[^>]+ data-script="/;

const sourceOf = (text: string): string => ` 'sha256-${hash('sha256', text, 'base64')}'`;

/** The sources that allow what stands in the page itself. */
const hashesOf = (html: string): Set<string> =>
  new Set([...html.matchAll(TAG)].filter(([, name]) => name).map(([, , text = '']) => sourceOf(text)));

/**
 * A policy in a meta element holds for what comes after it, and Astro puts it last in the head, with the hashes of every
 * style and script of the site: here it moves to the front, behind the one element that has to stand before it, and keeps
 * what the page has.
 */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  locals.words = words;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const policy = POLICY.exec(html)?.[0];
  if (!policy) return new Response(html, response);
  const hashes = hashesOf(html);
  const own = policy
    .replace(HASH, (hash) => (hashes.has(hash) ? hash : ''))
    .replace(STYLE_FILES, html.includes(LINKS_STYLE) ? '$&' : '')
    .replace(SCRIPT_FILES, ASKS_FOR_SCRIPT.test(html) ? " 'strict-dynamic'" : '');
  return new Response(
    html.replace(policy, '').replace(CHARSET, (charset) => charset + own),
    response,
  );
};
