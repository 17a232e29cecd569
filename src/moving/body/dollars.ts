/** A sign that stands between no two prices: TeX, or an operator between two terms. */
const TEX = /[\\^_=]|[A-Za-z\d)\]}]\s*[+<>*/|]\s*[-A-Za-z\d([{\\]|\w\([\w,]+\)/;
const WORD = /(?<!\\)\b[A-Za-z]{3,}/;

/**
 * Whether `$between$` is a formula, on a site whose script takes what stands between two dollars for one. It takes two prices
 * and the words between them, too; here those stay words: a price is written before a digit, and has nothing directly behind
 * its end.
 * @param after The character behind the second dollar, if there is one.
 */
export function isFormula(between: string, after: string): boolean {
  if (/^\s|\s$|^$/.test(between) || /[$\w]/.test(after)) return false;
  const bare = between.replace(
    /\\(?:text|mathrm|mathbf|operatorname|textbf|textit|mbox)\s*\{[^{}]*\}/g,
    '\\t',
  );
  if (!/\s/.test(bare)) return true;
  return TEX.test(bare) || !(WORD.test(bare) || /^\d/.test(bare));
}
