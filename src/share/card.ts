import type { Scores } from '../domain/scores.ts';

/** What a share picture shows. */
export interface Card {
  readonly title: string;
  /** Other titles, for where the first can't be lettered. */
  readonly alsoKnownAs?: readonly string[] | undefined;
  /** Beside the title, small: a film's year. */
  readonly aside?: string | undefined;
  /** One line under the title. */
  readonly line?: string | undefined;
  /** A film's scores, drawn as strip and number, or as stars. */
  readonly scores?: Scores | undefined;
  /** The file of the picture behind it all. */
  readonly picture?: string | undefined;
  /** What must be seen of it: "30% 20%". */
  readonly focus?: string | undefined;
}

/** The size that link previews are made for, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
