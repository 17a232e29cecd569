import { answering } from './box.ts';

/** The fonts, which stand in every page. */
const STYLE = /<style\b[^>]*>[^]*?<\/style>/g;

/** Brings the style sheets that this page hasn't. */
async function addSheets(page: Document): Promise<void> {
  const hrefs = (of: Document): string[] =>
    [...of.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')!);
  const own = hrefs(document);
  const missing = hrefs(page).filter((href) => !own.includes(href));
  await Promise.all(
    missing.map(
      (href) =>
        new Promise((loaded, failed) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = href;
          link.addEventListener('load', loaded);
          link.addEventListener('error', failed);
          document.head.append(link);
        }),
    ),
  );
}

/**
 * Brings the search from the page of its own into a window over this one.
 * @param address That of the page.
 * @returns what opens it.
 * @throws where the page can't be fetched.
 */
export async function makeWindow(address: string): Promise<(typed: string) => void> {
  const response = await fetch(address);
  const html = await response.text();
  const page = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
  const root = page.querySelector<HTMLElement>('[data-search]')!;
  const dialog = document.createElement('dialog');
  dialog.className = 'searching';
  dialog.ariaLabel = root.querySelector('form')!.ariaLabel;
  await addSheets(page);
  dialog.append(document.adoptNode(root));
  document.body.append(dialog);

  const { input, lead } = answering(root);
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
  return (typed) => {
    if (!dialog.open) dialog.showModal();
    lead(typed);
  };
}
