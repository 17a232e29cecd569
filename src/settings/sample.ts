import type { Place } from './places.ts';
import type { Settings } from './read.ts';

/** The critic of the sample, by name and in addresses. */
const SAMPLE = /robin[ -]sample/i;

/** What of a site's identity is still the sample's: where it is said, and what it is called. */
export const ofTheSample = ({
  site,
  places,
}: Pick<Settings, 'site' | 'places'>): (Place & { name: string })[] =>
  Object.entries({
    origin: site.origin,
    title: site.title,
    description: site.description,
    'author.name': site.author.name,
    'author.url': site.author.url,
    tagAuthority: site.tagAuthority,
  }).flatMap(([name, value]) =>
    SAMPLE.test(value) ? [{ name, ...(places.get(name) ?? { line: 1, column: 1 }) }] : [],
  );
