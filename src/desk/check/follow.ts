import { resolve } from 'node:path';
import { count } from '../../reading/report.ts';
import { CONTENT_FOLDER, PUBLIC_FOLDER, sharedReader } from '../../reading/shared-reader.ts';
import { asText, problemsOf } from './said.ts';
import { watchFolders } from './watch.ts';

/**
 * Says what is wrong with the content, when that has changed; and after every change, as the last line, when it was read
 * and what it comes to. Nothing that was printed goes away.
 * @param last What was said last.
 */
async function sayAgain(last: string | undefined): Promise<string> {
  const problems = problemsOf(await sharedReader().read());
  const text = asText(problems);
  const isNews = text !== last && problems.length > 0;
  const time = new Date().toTimeString().slice(0, 8);
  const sum = problems.length === 0 ? 'All well.' : `${text === last ? 'Still ' : ''}${count(problems)}`;
  const report = isNews ? `\n${text.slice(0, text.lastIndexOf('\n'))}` : '';
  console.log(`${report}${report && '\n'}${time}  ${sum}`);
  return text;
}

/**
 * Says what is wrong with the content, now and whenever it changes, until Ctrl-C.
 * @param failed Is told why a reading failed; the next change is read all the same.
 */
export function follow(failed: (reason: unknown) => void): void {
  const reader = sharedReader();
  let last: Promise<string | undefined> = Promise.resolve(undefined);
  const next = (): void => {
    reader.changed();
    last = last.then(sayAgain).catch((reason: unknown) => {
      failed(reason);
      return undefined;
    });
  };
  // An author who ends it has seen enough: that is no failure, and npm has nothing to say about it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  watchFolders([resolve(CONTENT_FOLDER), resolve(PUBLIC_FOLDER)], next);
  next();
}
