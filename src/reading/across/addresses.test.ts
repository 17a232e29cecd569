import { testRows } from '../assertions.ts';
import { oneReview, page, review, two } from '../fixture.ts';

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
    'a page where the site is',
    { 'pages/reviews.mdx': page(), 'pages/404.mdx': page(), 'pages/search.mdx': page() },
    ...['404', 'reviews', 'search'].map(
      (name) => `error pages/${name}.mdx:1:1 … /${name}/ belongs to the site`,
    ),
  ],
]);
