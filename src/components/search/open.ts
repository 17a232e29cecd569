const control = document.querySelector<HTMLAnchorElement>('a[data-script]');

if (control) {
  const page = document.querySelector<HTMLElement>('[data-search]');
  let script: Promise<unknown> | undefined;

  /** Fetches what searches, when it is first asked for. */
  const load = (): Promise<unknown> =>
    (script ??= new Promise((loaded, failed) => {
      const element = document.createElement('script');
      element.src = control.dataset['script']!;
      element.addEventListener('load', loaded);
      element.addEventListener('error', failed);
      document.head.append(element);
    }));

  const open = (event: Event): void => {
    event.preventDefault();
    load().then(
      () => control.dispatchEvent(new Event('search')),
      // The page of the search says how else to find what is here.
      () => {
        script = undefined;
        if (!page) location.assign(control.href);
      },
    );
  };

  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=range]), textarea, select'));

  control.addEventListener('click', (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
  });
  document.addEventListener('keydown', (event) => {
    const isSlash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (
      isSlash ||
      (event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey)
    )
      open(event);
  });
  if (page && location.search) void load();
  page?.addEventListener('focusin', () => void load(), { once: true });
}
