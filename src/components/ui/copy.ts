const said = document.querySelector('[data-copied]');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  // Without a secure connection there is no clipboard: the address can still be selected.
  button.hidden = !('clipboard' in navigator);
  const label = button.textContent;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(() => {
      button.textContent = 'Copied';
      if (said) said.textContent = `Copied ${button.dataset['copy'] ?? ''}`;
      setTimeout(() => (button.textContent = label), 2000);
    });
  });
}
