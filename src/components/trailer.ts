import { parseVideo } from '../domain/video.ts';
import type { Props } from '../domain/vocabulary.ts';

/**
 * The video that `<Trailer>` shows, and what it is called: the trailer of the review it stands in, or the one it names,
 * which may be of another film.
 */
export function trailerIn(
  { entry: { data }, words }: Pick<App.Locals, 'entry' | 'words'>,
  { video: given, caption }: Pick<Props<'Trailer'>, 'video' | 'caption'>,
) {
  const review = 'film' in data ? data : undefined;
  const own = review?.trailer;
  const video = given ? parseVideo(given) : own;
  const isOwn = video && own && video.provider === own.provider && video.id === own.id;
  const film = isOwn ? words.film.name(review.film.title, review.film.year) : undefined;
  return { video, film, name: caption ?? (film ? words.body.trailerFor(film) : words.body.video) };
}
