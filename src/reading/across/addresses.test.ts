import { testRows } from '../test/problems.ts';
import { STILL, oneReview, page, review, two } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';

testRows([
  [
    'an alias of two',
    two({ aliases: '[/a.html]' }, { aliases: '[/b.html, /a.html]' }),
    `${X}:7:11 … also an alias of reviews/y/index.mdx`,
    'error reviews/y/index.mdx:7:20 … also an alias of reviews/x/index.mdx',
  ],
  [
    'an alias in other letters',
    two({ aliases: '[/a b/]'.replace(' ', '%20') }, { aliases: '["/a%20b/index.html"]' }),
    `${X}:7:11 … also an alias`,
    'error reviews/y/index.mdx:7:11 … also an alias',
  ],
  [
    'an alias that is another’s address',
    { ...oneReview(review({ aliases: '[/about]' })), 'pages/about.mdx': page() },
    `${X}:7:11 … the address of pages/about.mdx`,
  ],
  [
    'an alias that is its own address',
    oneReview(review({ aliases: '[/reviews/x/]' })),
    `${X}:7:11 … this very entry`,
  ],
  ['an alias twice', oneReview(review({ aliases: '[/a, /a]' })), `${X}:7:15 … twice`],
  [
    'an alias that is the site’s',
    oneReview(review({ tags: '[q]', aliases: '[/, /reviews, /404.html, /tags/q/, /posts/page/2/]' })),
    ...[11, 14, 24, 35, 45].map((column) => `${X}:8:${column} … a page of the site`),
  ],
  [
    'an alias that is a file of the site’s',
    oneReview(
      review({
        tags: '[noir]',
        aliases:
          '[/manifest.webmanifest, /tags/noir/rss.xml, /share/site.jpg, /share/reviews/x.jpg, /_headers, /_redirects, /sitemap-0.xml, /atom/1999.xml, /feed.xml, /_astro/x.js, /posts/atom.xml, /ROBOTS.txt, /Reviews/Page/2/]',
      }),
    ),
    `${X}:8:11 … the alias /manifest.webmanifest is a file of the site`,
    ...[
      '/tags/noir/rss.xml',
      '/share/site.jpg',
      '/share/reviews/x.jpg',
      '/_headers',
      '/_redirects',
      '/sitemap-0.xml',
      '/atom/1999.xml',
      '/feed.xml',
      '/_astro/x.js',
      '/posts/atom.xml',
      '/ROBOTS.txt',
      '/Reviews/Page/2/',
    ].map((path) => `${X}:8 … the alias ${path} is a … of the site`),
  ],
  [
    'aliases that only look like the site’s',
    oneReview(review({ aliases: '[/tags/noir/rss.xml, /posts/rss/, /film/mr.nobody, /page/2/, /atom/]' })),
  ],
  [
    'aliases that differ in capitals from what is elsewhere',
    two({ aliases: '[/Reviews/Y/, /Foo/, /A.HTML]' }, { aliases: '[/foo/index.html]' }),
    `${X}:7:11 … the alias /Reviews/Y/ is /reviews/y/ of reviews/y/index.mdx but for capitals`,
    `${X}:7:24 … the alias /Foo/ is /foo/index.html of reviews/y/index.mdx but for capitals`,
    'error reviews/y/index.mdx:7:11 … the alias /foo/index.html is /Foo/ of reviews/x/index.mdx but for capitals',
  ],
  [
    'its own address in capitals',
    oneReview(review({ aliases: '[/Reviews/X]' })),
    `${X}:7:11 … the address of this very entry but for capitals`,
  ],
  ['its own alias in capitals', oneReview(review({ aliases: '[/Film/X.html, /film/x.html]' }))],
  [
    'aliases that are files where others need folders',
    two({ aliases: '[/a.html, /rss.xml/old]' }, { aliases: '[/A.html/b]' }),
    `${X}:7:11 … the alias /a.html can’t be beside /A.html/b`,
    `${X}:7:20 … the alias /rss.xml/old can’t be beside /rss.xml`,
    'error reviews/y/index.mdx:7:11 … can’t be beside /a.html',
  ],
  [
    'aliases that no host takes literally',
    oneReview(review({ aliases: '[/*, "/old/:slug", /d%0A/evil]' })),
    `${X}:7:11 … "/*" would redirect more than one address`,
    `${X}:7:15 … hosts read :slug as anything`,
    `${X}:7:29 … a control character in it (U+000A)`,
  ],
  [
    'a review where the site is',
    { 'reviews/best/index.mdx': review(), 'reviews/best/still.webp': STILL },
    'error reviews/best/index.mdx:1:1 … /reviews/best/ belongs to the site',
  ],
  [
    'a page where the site is',
    { 'pages/reviews.mdx': page(), 'pages/404.mdx': page(), 'pages/search.mdx': page() },
    ...['404', 'reviews', 'search'].map(
      (name) => `error pages/${name}.mdx:1:1 … /${name}/ belongs to the site`,
    ),
  ],
]);
