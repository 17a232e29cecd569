import { answering } from './box.ts';

const STYLE = /<style\b[^>]*>([^]*?)<\/style>/g;

/** The styles that this page hasn't, as a script may add them whatever the policy says of those in a page. */
function addStyles(html: string): void {
  const own = new Set([...document.querySelectorAll('style')].map(({ textContent }) => textContent));
  for (const [, text = ''] of html.matchAll(STYLE)) {
    if (own.has(text)) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}

/**
 * Brings the search from the page of its own into a window over this one.
 * @param address That of the page.
 * @returns what opens it.
 * @throws where the page can't be fetched.
 */
export async function makeWindow(address: string): Promise<() => void> {
  const response = await fetch(address);
  const html = await response.text();
  const page = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
  const root = page.querySelector<HTMLElement>('[data-search]')!;
  const dialog = document.createElement('dialog');
  dialog.className = 'searching';
  dialog.ariaLabel = root.querySelector('form')!.ariaLabel;
  addStyles(html);
  dialog.append(document.adoptNode(root));
  document.body.append(dialog);

  const { input } = answering(root);
  root.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`${address}?${String(new URLSearchParams({ q: input.value.trim() }))}`);
  });
  root.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    // A field for a search takes it for itself otherwise, and is emptied.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  return () => {
    if (!dialog.open) dialog.showModal();
    input.select();
  };
}
