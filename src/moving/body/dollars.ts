/** What stands between two single dollars: TeX, two prices and the words between them, or what could be either. */
export type Between = 'maths' | 'money' | 'doubtful';

/** An operator or relation between two terms: nothing that stands between two prices. */
const TEX = /[\\^_=]|[A-Za-z\d)\]}]\s*[+<>*/|]\s*[-A-Za-z\d([{\\]|\w\([\w,]+\)/;
const WORD = /(?<!\\)\b[A-Za-z]{3,}/;

/**
 * Whether `$between$` is a formula. MathJax takes any two dollars of a paragraph for one; a price is written before a digit,
 * and has none directly before its end.
 * @param after The character behind the second dollar, if there is one.
 */
export function judgeDollars(between: string, after: string): Between {
  if (/^\s|\s$|^$/.test(between) || /[$\w]/.test(after)) return 'money';
  const bare = between.replace(
    /\\(?:text|mathrm|mathbf|operatorname|textbf|textit|mbox)\s*\{[^{}]*\}/g,
    '\\t',
  );
  if (/\\[A-Za-z,;! {}]|[\^_]/.test(bare)) return 'maths';
  const isPrice = /^\d[\d.,]*\s?(?:[kKmMbB]|bn|million|billion|thousand)?\b/.test(bare);
  const hasSpace = /\s/.test(bare);
  const hasTex = TEX.test(bare);
  if (WORD.test(bare)) return hasTex || !hasSpace ? 'doubtful' : 'money';
  return isPrice && hasSpace && !hasTex ? 'doubtful' : 'maths';
}
