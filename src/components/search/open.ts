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

  /** What is typed before there is a field for it. */
  let typed: string | undefined;

  const open = (event: Event): void => {
    event.preventDefault();
    typed ??= '';
    load().then(
      () =>
        control.dispatchEvent(
          new CustomEvent('search', {
            detail() {
              const text = typed ?? '';
              typed = undefined;
              return text;
            },
          }),
        ),
      // The page of the search says how else to find what is here.
      () => {
        script = typed = undefined;
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
    const { key, target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const isText = key.length === 1 && !ctrlKey && !metaKey && !altKey && !isTyping(target);
    if (isText && typed !== undefined) {
      event.preventDefault();
      typed += key;
    } else if (
      (isText && key === '/') ||
      (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey)
    )
      open(event);
  });
  if (page && location.search) void load();
  page?.addEventListener('focusin', () => void load(), { once: true });
}
