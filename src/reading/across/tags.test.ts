import { testRows } from '../test/problems.ts';
import { oneReview, post, review, two } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';
const ADVICE = 'advice reviews/x/index.mdx';

testRows([
  [
    'tags that differ in case',
    two({ tags: '[John Wick]' }, { tags: '[john wick]' }),
    'advice reviews/y/index.mdx:7:8 … “john wick” is “John Wick” in reviews/x/index.mdx',
  ],
  [
    'the rarer spelling is the wrong one',
    { ...two({ tags: '[A b]' }, { tags: '[a b]' }), 'posts/p.mdx': post({ tags: '[a b]' }) },
    `${ADVICE}:7:8 … “a b”`,
  ],
  ['tags with one address', two({ tags: '[sci-fi]' }, { tags: '[sci fi]' }), `${X}:7:8 … /tags/sci-fi/`],
  ['a tag without letters', oneReview(review({ tags: '[🎬]' })), `${X}:7:8 … “🎬” has no letters`],
]);
