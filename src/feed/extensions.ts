import { x } from 'xastscript';
import type { Element } from 'xast';
import type { FeedItem, FeedPicture } from './item.ts';

/**
 * The vocabularies that RSS and Atom are extended with, by prefix.
 * @see https://www.rssboard.org/media-rss
 */
export const NAMESPACES = {
  media: 'http://search.yahoo.com/mrss/',
  letterboxd: 'https://letterboxd.com',
  tmdb: 'https://themoviedb.org',
} as const;

/**
 * The lead picture, under the address it has in the text, so that readers see that they have it already. Its words are in
 * the text: a `media:description` of them would be taken for the summary of the whole entry (feedparser, rss2email).
 */
const media = ({ url, type, width, height, credit }: FeedPicture): Element =>
  x('media:content', { url, type, medium: 'image', width: String(width), height: String(height) }, [
    credit ? x('media:credit', credit) : null,
  ]);

/** What neither format has a name for. */
export const extensions = ({ picture, film }: FeedItem): Element[] => [
  ...(picture ? [media(picture)] : []),
  ...(film
    ? [
        x('letterboxd:filmTitle', film.title),
        x('letterboxd:filmYear', String(film.year)),
        ...(film.rating === undefined ? [] : [x('letterboxd:memberRating', film.rating)]),
      ]
    : []),
  ...(film?.tmdb === undefined ? [] : [x(film.isSeries ? 'tmdb:tvId' : 'tmdb:movieId', String(film.tmdb))]),
];
