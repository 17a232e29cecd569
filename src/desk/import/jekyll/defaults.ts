import type { Default } from './config.ts';

/** What `defaults:` in `_config.yml` gives a file: what is said of a longer path wins over a shorter one. */
export function defaultsFor(
  file: string,
  type: 'posts' | 'drafts' | 'pages',
  defaults: readonly Default[],
): Record<string, unknown> {
  const applying = defaults.filter(
    (item) =>
      (item.type === undefined || item.type === type || item.type === type.slice(0, -1)) &&
      (item.path === '' || `${file}/`.startsWith(`${item.path}/`) || isGlob(item.path, file)),
  );
  const inOrder = applying.toSorted(
    (a, b) => a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined),
  );
  return Object.assign({}, ...inOrder.map(({ values }) => values)) as Record<string, unknown>;
}

function isGlob(path: string, file: string): boolean {
  if (!path.includes('*')) return false;
  const form = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`^${form}(?:/|$)`).test(file);
}
