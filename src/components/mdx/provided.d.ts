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

    /** How many films and viewings a year of the diary has, first watches, cinema visits, directors. */
    YearTotals(props: {
      /** A year of the diary: year={2025}. */
      year: Props<'YearTotals'>['year'];
    }): astroHTML.JSX.Element;

    /** A chart of a year of the diary. */
    YearChart(props: {
      /** A year of the diary: year={2025}. */
      year: Props<'YearChart'>['year'];
      /** What it is by: month, decade, genre, where, country. */
      by: Props<'YearChart'>['by'];
    }): astroHTML.JSX.Element;

    /** What stands at the top of a year of the diary: those with the most films, or films seen most often. */
    YearTop(props: {
      /** A year of the diary: year={2025}. */
      year: Props<'YearTop'>['year'];
      /** What is ranked: films, directors, genres, countries, places. */
      of: Props<'YearTop'>['of'];
      /** How many lines; else five. */
      count?: Props<'YearTop'>['count'];
    }): astroHTML.JSX.Element;

    /** Every film of a year of the diary, day by day, with marks for first watches and cinema visits. */
    YearList(props: {
      /** A year of the diary: year={2025}. */
      year: Props<'YearList'>['year'];
    }): astroHTML.JSX.Element;

    /** A number of a year of the diary, for a sentence. */
    YearNumber(props: {
      /** A year of the diary: year={2025}. */
      year: Props<'YearNumber'>['year'];
      /** What is counted: films, viewings, first watches, rewatches, cinema, directors, genres, countries, days, reviews. */
      of: Props<'YearNumber'>['of'];
      /** The difference to the year before, with its sign, in place of the number. */
      compared?: Props<'YearNumber'>['compared'];
    }): astroHTML.JSX.Element;
  }
}
