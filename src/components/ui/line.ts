/** A word with a hyphen that is short enough to stay on one line: "built-in". */
const HYPHENATED = /(\S*[\p{L}\p{N}]-[\p{L}\p{N}]\S*)/u;
const LONGEST = 16;

/** A line of display text in parts, with those that no line may part: one that ends in "built-" reads as a mistake. */
export const partsOf = (line: string): { text: string; isTogether: boolean }[] =>
  line.split(HYPHENATED).map((text, i) => ({ text, isTogether: i % 2 === 1 && text.length <= LONGEST }));
