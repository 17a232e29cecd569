import { isoInstant } from '../domain/dates.ts';
import type { Post } from '../domain/post.ts';
import { site } from '../settings/settings.ts';
import type { BlogPosting } from 'schema-dts';
import { author, list, publisher, thing, type Of } from './things.ts';

/**
 * A post as schema.org's BlogPosting, with what Google asks of an article.
 * @param url The post's own address.
 * @param picture The address of its cover.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const postThing = (
  { title, description, published, updated, author: guest, tags, lang }: Post<unknown>,
  { url, home, picture, words }: { url: URL; home: URL; picture?: URL | undefined; words: number },
): Of<'BlogPosting', BlogPosting> =>
  thing<Of<'BlogPosting', BlogPosting>>({
    '@type': 'BlogPosting',
    headline: title,
    description,
    url: url.href,
    mainEntityOfPage: url.href,
    inLanguage: lang ?? site.language,
    datePublished: isoInstant(published, site.timeZone),
    dateModified: isoInstant(updated ?? published, site.timeZone),
    image: picture?.href,
    keywords: list(tags),
    wordCount: words,
    author: author(guest),
    publisher: publisher(home),
  });
