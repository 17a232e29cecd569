import type { Element, Root } from 'hast';
import { parseVideo, watchUrl } from '../../../../domain/video.ts';
import type { Gathered } from './gathered.ts';
import { element, find, isElement, property, replace, text, type Child } from './tree.ts';

/** What a new page says under a trailer by itself. */
const COMPUTED = /^(?:the\s+)?(?:official\s+)?(?:movie\s+|film\s+|teaser\s+)?trailer(?:\s+(?:for|of)\b.*)?$/i;
/** What YouTube calls every player. */
const NO_TITLE =
  /^(?:youtube|vimeo)\s+video(?:\s+player)?$|^(?:embedded\s+)?(?:video|player)(?:\s+player)?$/i;

function trailer(frame: Element, address: string, caption: string | undefined, gathered: Gathered): Child[] {
  const isFirst = gathered.context.review && frame === gathered.firstVideo;
  if (!isFirst) {
    gathered.note(frame, 'replaced', `the video ${address}, by <Trailer video>`);
    return [element('x-trailer', { video: address, ...(caption && { caption }) }, [], frame)];
  }
  gathered.trailer = address;
  gathered.note(frame, 'replaced', `the trailer ${address}, by <Trailer />`);
  if (caption === undefined || !COMPUTED.test(caption))
    return [element('x-trailer', caption ? { caption } : {}, [], frame)];
  gathered.account(caption);
  gathered.note(frame, 'replaced', `“${caption}”: the site says under its trailer whose it is`);
  return [element('x-trailer', {}, [], frame)];
}

/** The address of a frame as a browser would open it. */
const addressOf = (frame: Element): string =>
  (property(frame, 'src') ?? property(frame, 'dataSrc') ?? '').replace(/^\/\//, 'https://');

/** Notes which video of a page comes first: of a review, it is the trailer. */
export function findFirstVideo(page: Root, gathered: Gathered): void {
  gathered.firstVideo = find(page, 'iframe').find((frame) => parseVideo(addressOf(frame)));
}

/**
 * What a frame becomes: a trailer if it holds a video, else a link.
 * @param caption Its words, if it has some.
 */
export function frameBlocks(frame: Element, caption: string | undefined, gathered: Gathered): Child[] {
  const src = addressOf(frame);
  const video = src ? parseVideo(src) : undefined;
  if (video) return trailer(frame, watchUrl(video), caption, gathered);
  const words = caption ? [element('p', {}, [text(caption)], frame)] : [];
  if (!src) {
    gathered.note(frame, 'dropped', 'a frame without an address');
    return words;
  }
  const title = property(frame, 'title');
  const label = title && !NO_TITLE.test(title) ? title : src;
  gathered.note(frame, 'replaced', `the frame of ${src}, by a link to it`);
  gathered.add(label);
  return [element('p', {}, [element('a', { href: src }, [text(label)], frame)], frame), ...words];
}

/** Turns frames that stand in no figure into trailers and links. */
export function placeFrames(page: Root, gathered: Gathered): void {
  replace(page, (node) => (isElement(node, 'iframe') ? frameBlocks(node, undefined, gathered) : undefined));
}
