import { parseVideo, watchUrl } from '../../domain/video.ts';
import type { Movie, MovieVideo } from './answers.ts';

export interface Trailer {
  readonly name: string;
  readonly url: string;
}

const ADDRESSES: Readonly<Record<string, (key: string) => string>> = {
  YouTube: (key) => key,
  Vimeo: (key) => `https://vimeo.com/${key}`,
};

const TYPES = ['Trailer', 'Teaser'];

/** The best trailer there is: a whole one rather than a teaser, official, in the site's language, large, the latest. */
export function trailerOf({ videos }: Movie, language: string): Trailer | undefined {
  const [spoken] = language.split('-');
  const marks = ({ type, official, iso_639_1: tongue, size = 0 }: MovieVideo): number[] => [
    -TYPES.indexOf(type),
    Number(official === true),
    Number(tongue === spoken),
    size,
  ];
  const isBetter = (a: MovieVideo, b: MovieVideo): number => {
    const [one, other] = [marks(a), marks(b)];
    const at = one.findIndex((mark, index) => mark !== other[index]);
    return at === -1 ? (b.published_at ?? '').localeCompare(a.published_at ?? '') : other[at]! - one[at]!;
  };
  return videos.results
    .filter(({ type, site }) => TYPES.includes(type) && Object.hasOwn(ADDRESSES, site))
    .toSorted(isBetter)
    .flatMap(({ name, site, key }) => {
      const video = parseVideo(ADDRESSES[site]!(key));
      return video ? [{ name, url: watchUrl(video) }] : [];
    })[0];
}
