import type { Words } from '../words/words.ts';

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!,
  );

/**
 * A page in the place of one that moved, for hosts that can't redirect: it goes on at once, tells search engines where the
 * page is now, and leaves a link to follow.
 * @param to The link to the page.
 * @param url The page's own address.
 * @param title What the page is called.
 */
export const redirectPage = ({
  to,
  url,
  title,
  language,
  words,
}: {
  to: string;
  url: URL;
  title: string;
  language: string;
  words: Words;
}): string =>
  `<!doctype html>
<html lang="${escape(language)}"${words.direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${escape(encodeURI(to))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(words.moved.title(title))}</title>
<link rel="canonical" href="${escape(url.href)}">
</head>
<body>
<main>
<h1>${escape(words.moved.title(title))}</h1>
<p>${words.moved.to(`<a href="${escape(encodeURI(to))}">${escape(decodeURI(url.href))}</a>`)}</p>
</main>
</body>
</html>
`;
