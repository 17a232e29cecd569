import { testRows } from '../test/problems.ts';
import { oneReview, review } from '../test/content.ts';

const list = (...addresses: string[]): string => `${addresses.join('\n')}\n`;

testRows([
  ['all that was published is there', { ...oneReview(review()), 'addresses.txt': list('/reviews/x/') }],
  [
    'an old address that is an alias',
    {
      ...oneReview(review({ aliases: '[/film/x.html]' })),
      'addresses.txt': list('/film/x.html', '/reviews/x/'),
    },
  ],
  [
    'an address that is gone',
    { ...oneReview(review()), 'addresses.txt': list('/film/x.html', '/reviews/x/', '/reviews/y/') },
    'error addresses.txt:1:1 … /film/x.html was published … aliases: [/film/x.html]',
    'error addresses.txt:3:1 … /reviews/y/ was published',
  ],
  [
    'a published review that is a draft again',
    { ...oneReview(review({ draft: 'true' })), 'addresses.txt': list('/reviews/x/') },
    'error addresses.txt:1:1 … /reviews/x/ was published … its entry is a draft now … npm run publish -- x',
  ],
  [
    'a published review that was moved to the future, and its old address',
    {
      ...oneReview(review({ published: '2027-06-08', aliases: '[/film/x.html]' })),
      'addresses.txt': list('/film/x.html', '/reviews/x/'),
    },
    'advice addresses.txt:1:1 … /film/x.html was published … scheduled',
    'advice addresses.txt:2:1 … /reviews/x/ was published … scheduled',
    'advice reviews/x/index.mdx:3:12 … scheduled for 8 June 2027',
  ],
]);
