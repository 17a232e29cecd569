/** The link as a player in its place, playing; nothing has been asked of the video host before. */
function player(link: HTMLAnchorElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = link.dataset['title'] ?? '';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // Without a referrer the player refuses to play.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = link.dataset['player'] ?? link.href;
  return frame;
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-player]');
  // A new tab or window was asked for: the link leads to the video's own page.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const frame = player(link);
  link.replaceWith(frame);
  frame.focus();
});
