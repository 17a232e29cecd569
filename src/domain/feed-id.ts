import { explain, show } from './explain.ts';
import { text } from './text.ts';

/** Scheme, colon, something; nothing that an IRI leaves out (RFC 3987): white space, invisible characters, some signs. */
const ABSOLUTE_IRI = /^[a-z][a-z\d+.-]*:[^\s\p{C}<>"{}|\\^`]+$/iu;

/** What feed readers know an entry by: an absolute IRI, which is what Atom asks of it (RFC 4287, 4.2.6). */
export const feedIdSchema = text.refine((value) => ABSOLUTE_IRI.test(value), {
  error: ({ input }) =>
    explain(
      `${show(input)} is not an id for feeds`,
      'Write one that begins with a scheme and has no spaces, such as https://… or tag:…; or delete the line: the next check gives one.',
    ),
});

/** What the id of a new entry is made of. */
export interface NewFeedId {
  /** A domain name or e-mail address that is the author's. */
  readonly authority: string;
  /** A day on which it was the author's, not in the future: `2025-06-08`. */
  readonly day: string;
  readonly collection: string;
  readonly slug: string;
}

/**
 * The id of a new entry: a tag URI (RFC 4151, 2.1), which stays what it is when the entry or the whole site moves.
 * @returns such as `tag:films.example,2025-06-08:reviews/ballerina-2025`; what isn't ASCII is percent-encoded.
 */
export const newFeedId = ({ authority, day, collection, slug }: NewFeedId): string =>
  `tag:${authority},${day}:${collection}/${encodeURIComponent(slug)}`;
