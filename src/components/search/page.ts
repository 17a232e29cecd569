import { answering } from './box.ts';

const fromAddress = (): string => new URLSearchParams(location.search).get('q')?.trim() ?? '';

/** Begins the search on the page of its own: what is asked stands in the address. @returns what leads a reader to it. */
export function beginPage(root: HTMLElement): (typed: string) => void {
  const title = document.title;
  let isTyping = false;
  const { input, askNow, lead } = answering(root, (text) => {
    document.title = text ? `“${text}” – ${title}` : title;
    if (text === fromAddress()) return;
    const address = location.pathname + (text && `?${String(new URLSearchParams({ q: text }))}`);
    // What is typed is one step in the history, not one for each letter.
    if (isTyping) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    isTyping = true;
  });
  const showAddress = (): void => {
    isTyping = false;
    input.value = fromAddress();
    askNow();
  };
  root.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    askNow();
  });
  input.addEventListener('change', () => {
    askNow();
    isTyping = false;
  });
  addEventListener('popstate', showAddress);
  // Somebody may have typed before this was there.
  if (input.value) askNow();
  else showAddress();
  return lead;
}
