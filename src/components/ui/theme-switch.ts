const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');

const isDark = (): boolean => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches);
const show = (): void => button?.setAttribute('aria-pressed', String(isDark()));

button?.addEventListener('click', () => {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  try {
    // What the system chooses anyway need not be remembered: the page follows the system again.
    if ((theme === 'dark') === system.matches) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be refused; the choice then holds for this page.
  }
  show();
});
system.addEventListener('change', show);
show();
