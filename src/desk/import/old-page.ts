import type { Root } from 'hast';
import { parse } from './body/kramdown/parse.ts';
import { toPage } from './body/kramdown/to-hast.ts';

/** A body of the old site as the page that Jekyll made of it. */
export const oldPage = (source: string): Root =>
  toPage(
    parse(source, () => undefined),
    source,
  );
