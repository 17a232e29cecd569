import { beginPage } from './page.ts';
import { makeWindow } from './window.ts';

/** What searches: fetched when it is first asked for. */

const control = document.querySelector<HTMLAnchorElement>('a[data-script]')!;
const root = document.querySelector<HTMLElement>('[data-search]');

if (root) control.addEventListener('search', beginPage(root));
else {
  let made: Promise<() => void> | undefined;
  control.addEventListener('search', () => {
    (made ??= makeWindow(control.href)).then(
      (open) => open(),
      () => location.assign(control.href),
    );
  });
}
