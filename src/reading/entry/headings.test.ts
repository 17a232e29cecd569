import { testRows } from '../test/problems.ts';
import { review } from '../test/content.ts';

const AT = 'advice reviews/x/index.mdx';

testRows([
  ['headings in order', review({}, '## One\n\n### Two\n\n## Three\n\n### Four\n\n#### Five')],
  ['a heading that is a picture', review({}, '## ![A pale sun.](./still.webp)')],
  ['a heading that is a field', review({}, '## {frontmatter.verdict}')],
  ['a footnote’s own heading', review({}, 'Text.[^1]\n\n[^1]: Note.')],
  ['headings in code', review({}, '```\n# One\n#### Four\n```')],
  ['a second title', review({}, '# One'), `${AT}:10:1 a second title … Begin headings in the text with ##`],
  ['a second title, underlined', review({}, 'One\n==='), `${AT}:10:1 a second title`],
  ['a second title as a tag', review({}, '<h1>One</h1>'), `${AT}:10:1 a second title`],
  [
    'a first heading too deep',
    review({}, '### One'),
    `${AT}:10:1 a heading of level 3 under one of level 1 … Write ##:`,
  ],
  [
    'a skipped level, and back',
    review({}, '## One\n\n#### Two\n\n## Three'),
    `${AT}:12:1 a heading of level 4 under one of level 2 … Write ###:`,
  ],
  ['an empty heading', review({}, '##\n\nText.'), `${AT}:10:1 a heading without text … delete the line`],
  ['an empty heading as a tag', review({}, '<h2></h2>'), `${AT}:10:1 a heading without text`],
]);
