import type { Reviewed } from '../domain/diary/diary.ts';
import type { Year } from '../domain/diary/year.ts';
import { filmName } from '../domain/film.ts';
import { site } from '../settings/settings.ts';
import type { CollectionPage, ItemList } from 'schema-dts';
import { author, thing, type Of } from './things.ts';

/** What a year's page is called, where it is, and where reviews are. */
interface Places {
  readonly title: string;
  readonly url: URL;
  readonly reviewUrl: (slug: string) => URL;
}

/** A year of the diary as schema.org's CollectionPage, with the reviews of its films. */
export const diaryYearThing = (
  { films }: Year<Reviewed & { readonly slug: string }>,
  { title, url, reviewUrl }: Places,
): Of<'CollectionPage', CollectionPage> => {
  const reviewed = films.flatMap(({ review }) => review ?? []);
  return thing<Of<'CollectionPage', CollectionPage>>({
    '@type': 'CollectionPage',
    name: title,
    url: url.href,
    inLanguage: site.language,
    author: author(undefined),
    mainEntity:
      reviewed.length === 0
        ? undefined
        : thing<Of<'ItemList', ItemList>>({
            '@type': 'ItemList',
            numberOfItems: reviewed.length,
            itemListElement: reviewed.map(({ slug, film }, at) => ({
              '@type': 'ListItem',
              position: at + 1,
              name: filmName(film),
              url: reviewUrl(slug).href,
            })),
          }),
  });
};
