// Made by every command, from src/domain/vocabulary.ts.

import type { Props } from '../../domain/vocabulary.ts';

declare global {
  /** What an entry's body may use without importing it. */
  interface MDXProvidedComponents {
    /** The scores of the review it stands in. */
    ScoreTable(): astroHTML.JSX.Element;

    /** The review’s trailer, or another video. Nothing is loaded from the video host until it is pressed. */
    Trailer(props: {
      /** A YouTube id or the address of a YouTube or Vimeo video; else the review’s trailer. */
      video?: Props<'Trailer'>['video'];
      /** Shown under it. */
      caption?: Props<'Trailer'>['caption'];
      /** The picture to press, beside the entry: ./poster.webp; else the review’s still. */
      poster?: Props<'Trailer'>['poster'];
    }): astroHTML.JSX.Element;

    /** A picture with caption and credit, wider than the text. */
    Still(props: {
      /** A picture beside the entry: ./eve.webp. */
      src: Props<'Still'>['src'];
      /** What is to be seen, for who can’t see it. */
      alt: Props<'Still'>['alt'];
      /** Shown under it. */
      caption?: Props<'Still'>['caption'];
      /** Whose picture it is. */
      credit?: Props<'Still'>['credit'];
    }): astroHTML.JSX.Element;

    /** Text that stays closed until the reader opens it. */
    Spoiler(props: {
      /** What it gives away, shown while closed: the ending. */
      about?: Props<'Spoiler'>['about'];
      children?: unknown;
    }): astroHTML.JSX.Element;
  }
}
