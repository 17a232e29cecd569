import { site } from '../site.ts';

/** A thing of schema.org's vocabulary, as JSON-LD. What is undefined is left out when it is written. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

export const person = (name: string, url?: string): Thing => ({ '@type': 'Person', name, url });

export const people = (names: readonly string[]): Thing[] | undefined =>
  names.length > 0 ? names.map((name) => person(name)) : undefined;

/** Who writes here. */
export const author = (): Thing => person(site.author.name, site.author.url);

/** The site as publisher. */
export const publisher = (home: URL): Thing => ({
  '@type': 'Organization',
  name: site.title,
  url: home.href,
});

/** One of several things, or nothing where there are none. */
export const list = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;
