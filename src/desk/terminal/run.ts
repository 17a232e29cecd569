import { styleText } from 'node:util';
import { cause } from '../../reading/files/disk.ts';
import { Cancelled, Refusal } from './refusal.ts';

/** Where a command says what it has to say: a line at a time. */
export type Say = (line: string) => void;

export const say: Say = (line) => {
  console.log(line);
};

const colour = process.stderr.isTTY;
const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  colour ? styleText(style, text, { validateStream: false }) : text;

/** What went wrong, in plain words. */
export function complaint(reason: unknown): { what: string; fix: string } {
  if (reason instanceof Refusal) return { what: reason.message, fix: reason.fix };
  const { syscall, path } = reason as NodeJS.ErrnoException;
  if (syscall !== undefined)
    return {
      what: `${path ?? 'the disk'}: ${cause(reason)} (${syscall})`,
      fix: 'Nothing was changed. See to that, and try again.',
    };
  return {
    what: `this went wrong: ${reason instanceof Error ? reason.message : String(reason)}`,
    fix: 'This is a mistake in src/desk, not yours: please report it with what you typed.',
  };
}

/**
 * Runs a command: what it can't do is said in plain words, without a stack trace, and exits 1.
 * @param usage Printed for `--help`.
 * @param nothingDone What Ctrl-C leaves: "Nothing was made."
 */
export async function run(usage: string, nothingDone: string, command: () => Promise<void>): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    say(usage);
    return;
  }
  try {
    await command();
  } catch (reason) {
    if (reason instanceof Cancelled) {
      console.error(nothingDone);
      process.exitCode = 130;
      return;
    }
    const { what, fix } = complaint(reason);
    console.error(`${paint('red', 'error ')}  ${paint('bold', what)}  ${paint('dim', '→')}  ${fix}`);
    process.exitCode = 1;
  }
}
