import { z } from 'zod';
import { explain, show } from './explain.ts';

/** A film on a video host: what a trailer is. */
export interface Video {
  readonly provider: 'youtube' | 'vimeo';
  readonly id: string;
  /** Seconds from the beginning at which to start. */
  readonly start?: number | undefined;
}

const YOUTUBE_ID = /^[\w-]{11}$/;
const YOUTUBE_HOST = /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/;
const YOUTUBE_PATH = /^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/;
const VIMEO_PATH = /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+)\/?$/;

/** Seconds in `90`, `90s`, `1m30s` or `1h2m3s`. */
function seconds(value: string | null): number | undefined {
  const [, hours, minutes, rest] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(value ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0) || undefined;
}

function fromUrl(url: URL): Video | undefined {
  const start = seconds(
    url.searchParams.get('t') ?? url.searchParams.get('start') ?? url.hash.replace(/^#t=/, ''),
  );
  const video = (provider: Video['provider'], id: string): Video => ({
    provider,
    id,
    ...(start && { start }),
  });
  if (url.hostname === 'youtu.be' || YOUTUBE_HOST.test(url.hostname)) {
    const id =
      url.hostname === 'youtu.be'
        ? url.pathname.slice(1).replace(/\/$/, '')
        : (url.searchParams.get('v') ?? YOUTUBE_PATH.exec(url.pathname)?.[1] ?? '');
    return YOUTUBE_ID.test(id) ? video('youtube', id) : undefined;
  }
  const id = /^(?:www\.|player\.)?vimeo\.com$/.test(url.hostname) && VIMEO_PATH.exec(url.pathname)?.[1];
  return id ? video('vimeo', id) : undefined;
}

/**
 * The video that an author means.
 * @param value A YouTube id, or the address of a YouTube or Vimeo video as copied from a browser, a share button or an embed code.
 * @returns undefined where it is neither.
 */
export function parseVideo(value: string): Video | undefined {
  const address = value.trim();
  if (YOUTUBE_ID.test(address)) return { provider: 'youtube', id: address };
  const url = /^(?:https?:)?\/\//i.test(address)
    ? address.replace(/^(?:https?:)?/i, 'https:')
    : `https://${address}`;
  return URL.canParse(url) ? fromUrl(new URL(url)) : undefined;
}

/** `trailer:` in front matter and `video` on `<Trailer>`. */
export const videoSchema = z
  .string({ error: ({ input }) => notVideo(input) })
  .transform((value, context): Video => {
    const video = parseVideo(value);
    if (video) return video;
    context.addIssue({ code: 'custom', message: notVideo(value), input: value });
    return z.NEVER;
  });

function notVideo(value: unknown): string {
  return explain(
    `${show(value)} is not a YouTube or Vimeo video`,
    'Copy the address from the browser (https://www.youtube.com/watch?v=…) or give the 11 characters of a YouTube id.',
  );
}

/** The page to watch it on. */
export const watchUrl = ({ provider, id, start }: Video): string =>
  provider === 'youtube'
    ? `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}` : ''}`
    : `https://vimeo.com/${id}${start ? `#t=${start}s` : ''}`;

/** The player, without cookies, playing at once. */
export const playerUrl = ({ provider, id, start }: Video): string =>
  provider === 'youtube'
    ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0${start ? `&start=${start}` : ''}`
    : `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${start ? `#t=${start}s` : ''}`;

/** "YouTube", "Vimeo" */
export const hostName = ({ provider }: Video): string => ({ youtube: 'YouTube', vimeo: 'Vimeo' })[provider];
