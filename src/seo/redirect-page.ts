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
 */
export const redirectPage = ({ to, url, language }: { to: string; url: URL; language: string }): string =>
  `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${escape(encodeURI(to))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Moved</title>
<link rel="canonical" href="${escape(url.href)}">
</head>
<body>
<p>This page has moved: <a href="${escape(encodeURI(to))}">${escape(url.href)}</a></p>
</body>
</html>
`;
