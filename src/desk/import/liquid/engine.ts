import { Liquid } from 'liquidjs';
import { HighlightTag, type Included, argumentTag, includeTag } from './tags.ts';

/** What Liquid asks of the old site. */
export interface Sources {
  /** Text of a file in `_includes`; undefined where there is none. */
  readonly include: (name: string) => string | undefined;
  /** The old address of a post by its file's name. */
  readonly postAddress: (name: string) => string | undefined;
  /** The old address of any file by its path. */
  readonly fileAddress: (path: string) => string | undefined;
  readonly url: string;
  readonly baseurl: string;
  /** IANA name. */
  readonly timeZone: string;
}

const isAbsolute = (path: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(path);

/** What liquidjs has and Jekyll doesn't. */
const NOT_JEKYLLS = ['layout', 'block', 'render', 'echo', 'liquid', '#'];

/**
 * Jekyll's Liquid: its own tags and filters on top of Liquid's.
 * @param included Renders an included file; throws where there is none.
 */
export function jekyllLiquid(sources: Sources, included: Included): Liquid {
  const { url, baseurl, timeZone } = sources;
  const engine = new Liquid({ strictFilters: true, jekyllWhere: true, timezoneOffset: timeZone });
  for (const name of NOT_JEKYLLS) Reflect.deleteProperty(engine.tags, name);

  const relative = (value: unknown): string => {
    const path = typeof value === 'string' ? value : '';
    return isAbsolute(path) ? path : `${baseurl}${path === '' || path.startsWith('/') ? '' : '/'}${path}`;
  };
  const absolute = (value: unknown): string => {
    const path = relative(value);
    return isAbsolute(path) ? path : url + path;
  };
  const same = (value: unknown): unknown => value;
  engine.registerFilter('relative_url', relative);
  engine.registerFilter('absolute_url', absolute);
  engine.registerFilter('strip_index', (path: unknown) => String(path).replace(/\/index\.html?$/, '/'));
  // What comes out is read as Markdown like the rest.
  engine.registerFilter('markdownify', same);
  engine.registerFilter('smartify', same);

  const address = (find: (name: string) => string | undefined, what: string) =>
    argumentTag((name) => {
      const found = find(name);
      if (found === undefined) throw new Error(`there is no ${what} ${name}`);
      return relative(found);
    });
  engine.registerTag('post_url', address(sources.postAddress, 'post'));
  engine.registerTag('link', address(sources.fileAddress, 'file'));
  engine.registerTag('include', includeTag(included));
  engine.registerTag('include_cached', includeTag(included));
  engine.registerTag('highlight', HighlightTag);
  return engine;
}
