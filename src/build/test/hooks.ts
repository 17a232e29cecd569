import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** For tests: what Astro does with an integration. */

/** A folder as Astro's configuration names it. */
export const folderUrl = (path: string): URL => pathToFileURL(`${path}/`);

/** Calls a hook, with as much of what Astro gives it as it asks for. */
export const callHook = async (
  { hooks }: AstroIntegration,
  name: keyof AstroIntegration['hooks'],
  options: object,
): Promise<void> => {
  await (hooks[name] as (options: object) => unknown)(options);
};

/** Whether something ends the process that does it, and what it says before: it goes no further. */
export async function ending(
  t: TestContext,
  act: () => Promise<void>,
): Promise<{ code: number | undefined; said: string }> {
  const ended = new Error('the process has ended');
  const exit = t.mock.method(process, 'exit', () => {
    throw ended;
  });
  const error = t.mock.method(console, 'error', () => undefined);
  try {
    await act();
  } catch (reason) {
    if (reason !== ended) throw reason;
  } finally {
    exit.mock.restore();
    error.mock.restore();
  }
  return {
    code: exit.mock.calls[0]?.arguments[0] as number | undefined,
    said: error.mock.calls.map(({ arguments: [line] }) => String(line)).join('\n'),
  };
}
