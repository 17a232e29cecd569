const said = document.querySelector<HTMLElement>('[data-copied]');
const copied = said?.dataset['copied'] ?? '';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  // Without a secure connection there is no clipboard: the address can still be selected.
  button.hidden = !('clipboard' in navigator);
  const label = button.textContent;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(() => {
      button.textContent = copied;
      if (said) said.textContent = `${copied} ${button.dataset['copy'] ?? ''}`;
      setTimeout(() => (button.textContent = label), 2000);
    });
  });
}
