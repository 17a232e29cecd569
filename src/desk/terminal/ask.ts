import { confirm, isCancel, select, text } from '@clack/prompts';
import { Cancelled } from '../../refusal.ts';

/** A possible answer. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface TextQuestion {
  readonly message: string;
  /** What an empty answer means. Without it an answer is needed, unless `optional`. */
  readonly usual?: string | undefined;
  readonly optional?: boolean;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly wrong?: (answer: string) => string | undefined;
}

/** Somebody who can be asked. Every method throws `Cancelled` at Ctrl-C. */
export interface Ask {
  text(question: TextQuestion): Promise<string>;
  choose<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  confirm(message: string, usual: boolean): Promise<boolean>;
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Answer, symbol>;
}

/** The author at the terminal; undefined where nobody sits there: in a script, in a pipe. */
export function askTerminal(): Ask | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return {
    async text({ message, usual, optional, wrong }) {
      const answer = await text({
        message,
        ...(usual !== undefined && { placeholder: usual, defaultValue: usual }),
        validate(given = '') {
          const value = given.trim() || usual;
          if (!value) return optional ? undefined : 'This is needed.';
          return wrong?.(value);
        },
      });
      // An empty answer to an optional question has no value.
      return ((answered(answer) as string | undefined) ?? '').trim();
    },
    async choose(message, choices) {
      // The labels are plain text; values may be anything, so the place in the list stands for them.
      const options = choices.map(({ label, hint }, value) => ({ value, label, ...(hint && { hint }) }));
      const at: number = answered(await select({ message, options }));
      return choices[at]!.value;
    },
    async confirm(message, usual) {
      return answered(await confirm({ message, initialValue: usual }));
    },
  };
}
