import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../folders.ts';
import { freePort } from '../port.ts';
import { startAstro } from './measure.ts';

/** How long an author waits, in seconds. */
export interface Preview {
  /** From the command to the first page. */
  readonly firstPage: number;
  /** From a saved edit to the page that shows it. */
  readonly edit: number;
}

/**
 * Starts the live preview, waits for a review's page, edits it, waits for the edit.
 * @param change Changes the text, and gives the words to wait for.
 */
export async function measurePreview(
  env: Readonly<Record<string, string>>,
  path: string,
  change: () => string,
): Promise<Preview> {
  const port = await freePort();
  const address = `http://localhost:${port}${path}`;
  const started = performance.now();
  const child = startAstro(ROOT, ['dev', '--ignore-lock', '--port', String(port)], env);
  child.stdout!.resume();
  child.stderr!.resume();
  const shows = async (words: string): Promise<void> => {
    for (;;) {
      const text = await fetch(address).then(
        (response) => response.text(),
        () => '',
      );
      if (text.includes(words)) return;
      if (child.exitCode !== null) throw new Error('the live preview has ended');
      await wait(50);
    }
  };
  try {
    await shows('</article>');
    const firstPage = (performance.now() - started) / 1000;
    const words = change();
    const saved = performance.now();
    await shows(words);
    return { firstPage, edit: (performance.now() - saved) / 1000 };
  } finally {
    const over = once(child, 'close');
    child.kill();
    await over;
  }
}
