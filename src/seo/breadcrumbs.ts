import type { BreadcrumbList } from 'schema-dts';
import type { Of } from './things.ts';

/**
 * The way from the home page to a page as schema.org's BreadcrumbList.
 * @param steps In order, the page itself last.
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export const breadcrumbs = (
  steps: readonly { name: string; url: URL }[],
): Of<'BreadcrumbList', BreadcrumbList> => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: url.href,
  })),
});
