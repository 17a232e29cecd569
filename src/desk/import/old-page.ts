import type { Root } from 'hast';
import { parse } from './body/kramdown/parse.ts';
import { htmlPage, toPage } from './body/kramdown/to-hast.ts';

/**
 * A body of the old site as the page that Jekyll made of it.
 * @param html Whether it is HTML throughout; else it is Markdown.
 */
export const oldPage = (source: string, html: boolean): Root =>
  html
    ? htmlPage(source)
    : toPage(
        parse(source, () => undefined),
        source,
      );
