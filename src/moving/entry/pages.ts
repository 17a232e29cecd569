import { slugOf, unescapePart } from '../../domain/address.ts';
import { reservedNames } from '../../routes.ts';
import type { OldDocument } from '../documents.ts';
import { wordsOf } from '../proof/words.ts';
import { plain } from './plain.ts';
import { text } from './values.ts';

/** Fewer words than this around a list are its heading. */
const FEW = 30;
const LIST =
  /\{%-?\s*for\b[^%]*\bin\s+(?:site\.|paginator\.|[\w.]*(?:posts|categories|tags|pages)\b)|\{%-?\s*(?:assign)[^%]*\bsite\.(?:posts|categories|tags|pages)\b|\bpaginator\./;

/**
 * Why a page of the old site has no place on the new one; undefined where it has.
 * @param shown Its text, with nothing in the lists that the generator makes.
 */
export function notMoved(
  { address, source, fields, file }: OldDocument,
  shown: string,
): { why: string; weight: 'fine' | 'doubtful' } | undefined {
  const target = text(fields['redirect_to']);
  if (target !== undefined) return { why: `it only redirects to ${target}`, weight: 'fine' };
  const words = wordsOf(shown).filter((word) => /\p{L}/u.test(word)).length;
  if (/(?:^|\/)404\.\w+$/.test(file))
    return { why: 'the site has a page of its own for what isn’t there', weight: 'fine' };
  if (address === '/' || address === '/index.html')
    return {
      why:
        words > 0
          ? `the site has a home page of its own; ${words} words of this one are not moved`
          : 'the site has a home page of its own',
      weight: words >= FEW ? 'doubtful' : 'fine',
    };
  if (LIST.test(source) && words < FEW)
    return { why: 'it is a list that Jekyll makes: the site has lists of its own', weight: 'fine' };
  if (words === 0) return { why: 'it has no words of its own, only a layout', weight: 'fine' };
  return undefined;
}

/** The slug of a page: its old address, where that is possible. */
export function pageSlug({ address, file, slug }: OldDocument): string {
  const path = unescapePart(address)
    .replace(/\/index\.html$/, '/')
    .replace(/\.html?$/, '');
  const name = slugOf(path.replaceAll('/', '-')) || slugOf(slug) || slugOf(plain(file)) || 'page';
  return reservedNames.includes(name) ? `${name}-page` : name;
}
