import type { Organization, Person, Thing } from 'schema-dts';
import { site } from '../settings/settings.ts';

/** The things of schema.org's vocabulary that are of one type and of none of its subtypes. */
export type Of<Name extends string, Kind = Thing> = Extract<Kind, { '@type': Name }>;

/** A thing without what isn't known of it: `undefined` is no value in JSON-LD. Every property is one of the vocabulary. */
export const thing = <T extends object>(properties: { [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T;

const person = (name: string): Of<'Person', Person> => ({ '@type': 'Person', name });

export const people = (names: readonly string[]): Of<'Person', Person>[] | undefined =>
  list(names.map(person));

/** Who wrote it: a guest, or whose site it is. */
export const author = (guest: string | undefined): Of<'Person', Person> =>
  guest ? person(guest) : { ...person(site.author.name), url: site.author.url };

/** The site as publisher. */
export const publisher = (home: URL): Of<'Organization', Organization> => ({
  '@type': 'Organization',
  name: site.title,
  url: home.href,
});

/** Several values, or undefined where there are none. */
export const list = <T>(values: readonly T[]): T[] | undefined =>
  values.length > 0 ? [...values] : undefined;
