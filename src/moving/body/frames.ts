import type { Element, Root } from 'hast';
import { parseVideo, watchUrl } from '../../domain/video.ts';
import type { Work } from './context.ts';
import { type Child, element, find, isElement, property, replace, text } from './tree.ts';

/** What a new page says under a trailer by itself. */
const COMPUTED = /^(?:the\s+)?(?:official\s+)?(?:movie\s+|film\s+|teaser\s+)?trailer(?:\s+(?:for|of)\b.*)?$/i;
/** What YouTube calls every player. */
const NO_TITLE =
  /^(?:youtube|vimeo)\s+video(?:\s+player)?$|^(?:embedded\s+)?(?:video|player)(?:\s+player)?$/i;

/** The address of a frame as a browser would open it. */
const addressOf = (frame: Element): string =>
  (property(frame, 'src') ?? property(frame, 'dataSrc') ?? '').replace(/^\/\//, 'https://');

const paragraph = (words: string | undefined): Child[] =>
  words === undefined ? [] : [element('p', {}, [text(words)])];

function trailer(frame: Element, address: string, caption: string | undefined, work: Work): Child {
  const isFirst = work.context.review && frame === work.firstVideo;
  const player = element('iframe', { src: address });
  if (!isFirst) {
    work.note(frame, 'replaced', `the video ${address}, by <Trailer video>`);
    return element('x-trailer', { video: address }, [player, ...paragraph(caption)]);
  }
  work.trailer = address;
  work.note(frame, 'replaced', `the trailer ${address}, by <Trailer />`);
  if (caption === undefined || !COMPUTED.test(caption))
    return element('x-trailer', {}, [player, ...paragraph(caption)]);
  work.ledger.take(...paragraph(caption));
  work.note(frame, 'replaced', `“${caption}”: the site says under its trailer whose it is`);
  return element('x-trailer', {}, [player]);
}

/** Notes which video of a page comes first: of a review, it is the trailer. */
export function findFirstVideo(page: Root, work: Work): void {
  work.firstVideo = find(page, 'iframe').find((frame) => parseVideo(addressOf(frame)));
}

/**
 * What a frame becomes: a trailer if it holds a video, else a link.
 * @param caption Its words, if it has some.
 */
export function frameBlocks(frame: Element, caption: string | undefined, work: Work): Child[] {
  const src = addressOf(frame);
  const video = src ? parseVideo(src) : undefined;
  if (video) return [trailer(frame, watchUrl(video), caption, work)];
  work.ledger.take(frame);
  if (!src) {
    work.note(frame, 'dropped', 'a frame without an address');
    return paragraph(caption);
  }
  const title = property(frame, 'title');
  const link = element('a', { href: src }, [text(title && !NO_TITLE.test(title) ? title : src)]);
  work.note(frame, 'replaced', `the frame of ${src}, by a link to it`);
  work.ledger.give(link);
  return [element('p', {}, [link]), ...paragraph(caption)];
}

/** Turns frames that stand in no figure into trailers and links. */
export function placeFrames(page: Root, work: Work): void {
  replace(page, (node, parent) =>
    isElement(node, 'iframe') && !isElement(parent, 'x-trailer')
      ? frameBlocks(node, undefined, work)
      : undefined,
  );
}
