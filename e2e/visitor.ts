import { test as base, type BrowserContext, type Page } from 'playwright/test';

interface Options {
  /** What the complaints say that this test is about. Every other fails it. */
  expected: RegExp | undefined;
}

/** Collects all that a page should not do: complain, fail, miss a file, or call another host. */
function complaintsIn(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) complaints.push(`another host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // The browser itself gives up what it was fetching when the visitor goes on to another page.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()} (${reason})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** A test whose page may not complain: any error, warning, missing file or request to another host fails it. */
export const test = base.extend<Options & { watched: undefined }>({
  expected: [undefined, { option: true }],
  watched: [
    async ({ context, baseURL, expected }, use) => {
      const complaints = complaintsIn(context, baseURL!);
      await use(undefined);
      base.expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Goes from page to page in one window, which is much cheaper than a window for each.
 * @param look What is expected of each: softly, so that every page is told of.
 */
export async function walk(
  page: Page,
  addresses: Readonly<Record<string, string>>,
  look: (kind: string) => Promise<void>,
): Promise<void> {
  for (const [kind, address] of Object.entries(addresses))
    await base.step(kind, async () => {
      await page.goto(address);
      await look(kind);
    });
}

export { expect } from 'playwright/test';
