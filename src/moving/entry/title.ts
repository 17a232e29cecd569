/** A film as the title of its review names it. */
export interface FilmTitle {
  readonly title: string;
  readonly year: number | undefined;
  /** What of the old title is in neither, but for "Review". */
  readonly rest: string | undefined;
}

const SAYS_REVIEW = /^(?:(?:film|movie|cinema)\s+)?review$/i;
const DASH = String.raw`[-–—:|]`;

const trimmed = (text: string): string =>
  text.replace(new RegExp(String.raw`^(?:\s|${DASH})+|(?:\s|${DASH.replace(':', '')})+$`, 'g'), '').trim();

/**
 * Parts the title of a review: `Ballerina (2025) - Review`, `Review: Ballerina (2025)`.
 * @param text Without entities.
 */
export function filmTitle(text: string): FilmTitle {
  const before = text.replace(
    new RegExp(String.raw`^(?:(?:film|movie)\s+)?review\s*(?::|\s[-–—|])\s*(?=\S)`, 'i'),
    '',
  );
  const [, title, year, after] = /^(.*\S)\s*[([]\s*(\d{4})\s*[)\]]\s*(.*)$/.exec(before) ?? [];
  if (title === undefined) {
    const [, name] =
      new RegExp(String.raw`^(.*\S)\s*${DASH}\s*(?:(?:film|movie)\s+)?review$`, 'i').exec(before) ?? [];
    return { title: (name ?? before).trim(), year: undefined, rest: undefined };
  }
  const rest = trimmed(after!);
  return {
    title: title.trim(),
    year: Number(year),
    rest: rest === '' || SAYS_REVIEW.test(rest) ? undefined : rest,
  };
}
