import type { TestContext } from 'node:test';
import { OPTIONS } from '../../reading/test/problems.ts';
import { type Files, folderOf } from '../../reading/test/content.ts';
import type { ReaderOptions } from '../../reading/reader.ts';
import { type Desk, deskOf } from '../desk.ts';
import { type Ask, type Choice } from '../terminal/ask.ts';
import { Cancelled } from '../../refusal.ts';

/** A desk on a folder of a test's own. It is the first day of 2026. */
export const deskOn = (test: TestContext, files: Files, more: Partial<ReaderOptions> = {}): Desk =>
  deskOf({ folder: folderOf(test, files), ...OPTIONS, ...more }, 'content', 'en-GB');

/** What a command said. */
export function listener(): { said: string[]; say: (line: string) => void } {
  const said: string[] = [];
  return { said, say: (line) => void said.push(line) };
}

/**
 * An author who gives these answers in turn, then presses Ctrl-C: text for text, the beginning of a label for a choice. What
 * was asked is kept.
 */
export function answering(...answers: readonly (string | boolean)[]): Ask & { asked: string[] } {
  const waiting = [...answers];
  const asked: string[] = [];
  const next = (message: string) => {
    asked.push(message);
    const answer = waiting.shift();
    if (answer === undefined) throw new Cancelled();
    return answer;
  };
  return {
    asked,
    text: ({ message, usual = '', wrong }) =>
      Promise.try(() => {
        const answer = String(next(message)) || usual;
        const complaint = wrong?.(answer);
        if (complaint !== undefined) throw new Error(`${JSON.stringify(answer)}: ${complaint}`);
        return answer;
      }),
    choose: <Value>(message: string, choices: readonly Choice<Value>[]) =>
      Promise.try(() => {
        const answer = String(next(message));
        const choice = choices.find(({ label }) => label.startsWith(answer));
        if (!choice)
          throw new Error(`${answer} is not among ${choices.map(({ label }) => label).join(', ')}`);
        return choice.value;
      }),
    confirm: (message) => Promise.try(() => next(message) === true),
  };
}
