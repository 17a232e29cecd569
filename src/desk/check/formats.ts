import { relative, resolve, sep } from 'node:path';
import type { Problem, Severity } from '../../reading/problem.ts';
import { count, harmless, hasLines } from '../../reading/report.ts';

/** Makes the path of a file of the content folder one that editors and hosts find: from where the command was started. */
const pathIn =
  (folder: string) =>
  (file: string): string =>
    relative('', resolve(folder, file)).split(sep).join('/') || '.';

/** Problems as one document for a program; `--help` describes it. */
export function json(problems: readonly Problem[], folder: string): string {
  const path = pathIn(folder);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const document = {
    errors,
    advice: problems.length - errors,
    files: new Set(problems.map(({ file }) => file)).size,
    problems: problems.map(({ file, line, column, severity, what, fix }) => ({
      file: path(file),
      line,
      column,
      severity,
      what,
      fix,
    })),
  };
  return JSON.stringify(document, null, 2);
}

const COMMANDS: Readonly<Record<Severity, { command: string; title: string }>> = {
  error: { command: 'error', title: 'Error in content' },
  advice: { command: 'notice', title: 'Advice on content' },
};

// As GitHub's own toolkit escapes them: a property ends at the next comma, and all of them at the next colon.
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Problems as commands that make GitHub show each beside its line, and their number. */
export function github(problems: readonly Problem[], folder: string): string {
  const path = pathIn(folder);
  const commands = problems.map(({ file, line, column, severity, what, fix }) => {
    const { command, title } = COMMANDS[severity];
    const properties = { file: path(file), ...(hasLines(file) && { line, col: column }), title };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    const place = hasLines(file) ? `${path(file)}:${line}:${column}` : path(file);
    // The place once more: GitHub's log shows nothing but the message, and beside lines only the first ten.
    return `::${command} ${written.join(',')}::${data(`${harmless(what)} → ${harmless(fix)} (${place})`)}`;
  });
  return [...commands, count(problems)].join('\n');
}
