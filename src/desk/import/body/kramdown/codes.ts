import type { Code } from 'micromark-util-types';

/** micromark's codes: characters, and below zero what stands for line endings and tabs. */

export const isLineEnding = (code: Code): boolean => code !== null && code <= -3;
export const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32;
export const isEnd = (code: Code): boolean => code === null || isLineEnding(code);
export const isSpaceOrEnding = (code: Code): boolean => code !== null && (code < 0 || code === 32);
export const isWord = (code: Code): boolean =>
  code !== null && code >= 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
