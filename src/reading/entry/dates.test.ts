import { type Row, testRows } from '../test/problems.ts';
import { oneReview, post, review } from '../test/content.ts';

const X = 'error reviews/x/index.mdx:7:10';

/** What is said of two dates. It is eight in the morning of 1 January 2026, in Singapore. */
const dates = (published: string, updated: string, ...said: string[]): Row => [
  `published ${published}, updated ${updated}`,
  oneReview(review({ published, updated })),
  ...said,
];

testRows([
  dates('2025-06-08', '2025-06-09'),
  dates('2025-06-08', '2025-06-08'),
  dates('2025-06-08T20:00:00+08:00', '2025-06-08'),
  dates('2025-06-08', '2025-06-08T09:00:00+08:00'),
  dates('2025-06-08T20:00:00+08:00', '2025-06-08T21:00:00+08:00'),
  dates('2025-06-08', '2026-01-01'),
  dates('2025-06-08', '2025-06-07', `${X} updated on 7 June 2025, before it was published (8 June 2025)`),
  dates('2025-06-08', '2025-06-07T23:59:00+08:00', `${X} … before it was published`),
  dates('2025-06-08', '2024-12-31', `${X} … before it was published`),
  dates('2025-06-08T20:00:00+08:00', '2025-06-08T19:00:00+08:00', `${X} … before it was published`),
  dates('2025-06-08', '2026-01-02', `${X} updated on 2 January 2026, which is yet to come`),
  dates('2025-06-08', '2026-01-01T08:00:01+08:00', `${X} … yet to come`),
  dates('2027-01-01', '2027-01-01', 'advice reviews/x/index.mdx:3:12 … scheduled for 1 January 2027'),
  dates(
    '2027-01-01',
    '2026-06-01',
    'advice reviews/x/index.mdx:3:12 … scheduled',
    `${X} … before it was published`,
  ),
  [
    'a post',
    { 'posts/p.mdx': post({ updated: '2020-01-01' }) },
    'error posts/p.mdx … before it was published',
  ],
  [
    'a draft',
    oneReview(review({ draft: 'true', updated: '2020-01-01' })),
    'error reviews/x/index.mdx … before it was published',
  ],
  [
    'a date that is none',
    oneReview(review({ updated: '2025-02-30' })),
    'error reviews/x/index.mdx … is not a calendar date',
  ],
]);
