import { beginPage } from './page.ts';
import { makeWindow } from './window.ts';

/** What searches: fetched when it is first asked for. */

const control = document.querySelector<HTMLAnchorElement>('a[data-script]')!;
const root = document.querySelector<HTMLElement>('[data-search]');

const ready = root ? Promise.resolve(beginPage(root)) : makeWindow(control.href);

control.addEventListener('search', (event) => {
  ready.then(
    (lead) => lead((event as CustomEvent<() => string>).detail()),
    () => location.assign(control.href),
  );
});
