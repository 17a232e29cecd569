const form = document.querySelector<HTMLFormElement>('form[data-script]');

if (form) {
  const TOUCHES = ['pointerdown', 'focusin', 'input'];
  const load = (): void => {
    for (const touch of TOUCHES) form.removeEventListener(touch, load);
    const script = document.createElement('script');
    script.src = form.dataset['script']!;
    script.addEventListener('error', wait);
    document.head.append(script);
  };
  const wait = (): void => {
    for (const touch of TOUCHES) form.addEventListener(touch, load);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  // The address may be that of a filtered view.
  if (location.search) load();
  else wait();
}
