import type { BodyProblem } from './compiled.ts';
import { placeAt } from './place.ts';
import { prose } from './prose.ts';

/**
 * The native parser goes as deep as the text does, and dies of some thousands: with the build, and without a word.
 * These are far more than anybody means.
 */
const MOST_MARKS = 100;
const MOST_BRACKETS = 1000;

const MARKS = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_MARKS + 1}}`, 'm');
// Tells at once of nearly every file that there is nothing to look for.
const MAYBE_MARKS = new RegExp(`[ \\t>*+\\-\\d.)]{${MOST_MARKS + 1}}`);
const BRACKET = /[([{]|[)\]}]|<(\/?)[A-Za-z][^<>]*?(\/?)>|\n[ \t]*\n/g;

/** Where tags or brackets are open in more than `MOST_BRACKETS` others. */
function deepBracket(source: string): number | undefined {
  let brackets = 0;
  let tags = 0;
  for (const { 0: found, 1: closing, 2: empty, index } of source.matchAll(BRACKET)) {
    if (closing !== undefined) tags = Math.max(0, tags + (closing ? -1 : empty ? 0 : 1));
    // A bracket that a paragraph leaves open is a smiley.
    else if (found.startsWith('\n')) brackets = 0;
    else brackets = Math.max(0, brackets + ('([{'.includes(found) ? 1 : -1));
    if (brackets > MOST_BRACKETS || tags > MOST_BRACKETS) return index;
  }
  return;
}

/** A problem where text is nested deeper than anything can follow; undefined for all that is written on purpose. */
export function tooDeep(source: string): BodyProblem | undefined {
  const at = (index: number) => ({ line: placeAt(source, index).line, column: 1 });
  const marks = MAYBE_MARKS.test(source) && MARKS.exec(source);
  if (marks)
    return {
      ...at(marks.index),
      what: `quotes or lists nested more than ${MOST_MARKS} deep`,
      fix: 'Take some of the > or list marks at the start of the line away.',
    };
  const bracket = deepBracket(prose(source));
  return bracket === undefined
    ? undefined
    : {
        ...at(bracket),
        what: `tags or brackets nested more than ${MOST_BRACKETS} deep`,
        fix: 'Close some of them before opening more.',
      };
}
