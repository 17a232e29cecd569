import { testRows } from '../test/problems.ts';
import { STILL, oneReview, post, review } from '../test/content.ts';

testRows([
  [
    'Dup and dup',
    { ...oneReview(review()), 'reviews/X/index.mdx': review(), 'reviews/X/still.webp': STILL },
    'error reviews/X/index.mdx:1:1 … reviews/x/index.mdx',
    'error reviews/x/index.mdx:1:1 … reviews/X/index.mdx',
  ],
  [
    'x.mdx and x/index.mdx',
    { 'posts/a.mdx': post(), 'posts/a/index.mdx': post() },
    'error posts/a.mdx:1:1 … posts/a/index.mdx',
    'error posts/a/index.mdx:1:1 … posts/a.mdx',
  ],
  [
    'dup.md and dup.mdx',
    { 'posts/dup.mdx': post(), 'posts/dup.md': 'a' },
    'error posts/dup.md:1:1 … not an .mdx file … delete one',
  ],
  [
    'é in two ways',
    { 'posts/\u00E9.mdx': post(), 'posts/e\u0301.mdx': post() },
    'error posts/e\u0301.mdx:1:1 … same address',
    'error posts/\u00E9.mdx:1:1 … same address',
  ],
  [
    'emoji only',
    { 'posts/🎬.mdx': post() },
    'error posts/🎬.mdx:1:1 … "🎬" has no letters or digits … Rename the file',
  ],
  ['an emoji with its mark', { 'posts/❤️.mdx': post() }, 'error posts/❤️.mdx:1:1 … no letters or digits'],
  [
    'capitals and spaces',
    { 'posts/My Post.mdx': post() },
    'error posts/My Post.mdx:1:1 … Rename the file to my-post.mdx',
  ],
  ['dots', { 'posts/a..b.mdx': post() }, 'error posts/a..b.mdx:1:1 … Rename the file to a-b.mdx'],
  [
    'other scripts',
    { 'posts/スーパーマン.mdx': post(), 'posts/千と千尋.mdx': post(), 'posts/عربي.mdx': post() },
  ],
]);
