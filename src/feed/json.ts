import { isoInstant } from '../domain/dates.ts';
import { site } from '../settings/settings.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './item.ts';

const instant = (date: Date | undefined): string | undefined => date && isoInstant(date, site.timeZone);

/** An extension of this site's own, under the names that Letterboxd's RSS has. */
const film = ({ film, page }: Pick<FeedItem, 'film'> & { page: string }) =>
  film && {
    about: page,
    filmTitle: film.title,
    filmYear: film.year,
    memberRating: film.rating === undefined ? undefined : Number(film.rating),
    [film.isSeries ? 'tvId' : 'movieId']: film.tmdb,
  };

const item = (entry: FeedItem, page: string) => ({
  id: entry.id,
  url: entry.url,
  title: entry.title,
  summary: entry.summary,
  content_html: entry.html,
  image: entry.picture?.url,
  date_published: instant(entry.published),
  date_modified: instant(entry.updated),
  authors: [entry.author ? { name: entry.author } : site.author],
  language: entry.language ?? site.language,
  tags: entry.categories,
  _film: film({ ...entry, page }),
});

/**
 * A feed as JSON Feed. Where something isn't known, its name is left out.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.page,
      feed_url: feed.self,
      description: feed.description,
      icon: feed.icon,
      authors: [site.author],
      language: site.language,
      items: feed.items.map((entry) => item(entry, feed.page)),
    },
    undefined,
    1,
  );
