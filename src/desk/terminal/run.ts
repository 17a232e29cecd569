import { relative } from 'node:path';
import { styleText } from 'node:util';
import { cause } from '../../disk/cause.ts';
import { HalfChanged, Unchanged } from '../../disk/failures.ts';
import { harmless } from '../../reading/report.ts';
import { Cancelled, Refusal } from '../../refusal.ts';

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
  if (reason instanceof Unchanged)
    return {
      what: `${relative('', reason.path)}: ${reason.message}`,
      fix: 'Nothing was changed. See to that, and try again.',
    };
  if (reason instanceof HalfChanged)
    return {
      what: `not all could be put back: ${reason.paths.map((path) => relative('', path)).join(', ')}`,
      fix: `What was there before is in ${relative('', reason.kept)}. See why these can’t be written; the next command tries again.`,
    };
  const { syscall, path } = reason as NodeJS.ErrnoException;
  if (syscall !== undefined)
    return {
      what: `${path ?? 'the disk'}: ${cause(reason, 'read')} (${syscall})`,
      fix: 'See to that, and try again.',
    };
  return {
    what: `this went wrong: ${reason instanceof Error ? reason.message : String(reason)}`,
    fix: 'This is a mistake in src/desk, not yours: please report it with what you typed.',
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

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
  // Files change in one go, which no signal interrupts: a command that is still under way has changed nothing.
  const interrupted = (signal: NodeJS.Signals): void => {
    // A command that has something to clear away sees to it itself.
    if (process.listenerCount(signal) > 1) return;
    console.error(nothingDone);
    process.exit(INTERRUPTED);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  try {
    await command();
  } catch (reason) {
    if (reason instanceof Cancelled) {
      console.error(nothingDone);
      process.exitCode = INTERRUPTED;
      return;
    }
    const { what, fix } = complaint(reason);
    console.error(
      `${paint('red', 'error ')}  ${paint('bold', harmless(what))}  ${paint('dim', '→')}  ${harmless(fix)}`,
    );
    process.exitCode = 1;
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  }
}
