import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Addressed, pageAddress, postAddress } from './permalinks.ts';

const POST: Addressed = {
  at: new Date('2025-06-08T15:30:45Z'),
  timeZone: 'Asia/Singapore',
  slug: 'review-Oppenheimer',
  name: '2025-06-08-review-Oppenheimer',
  categories: ['Film', 'review'],
  path: 'more/2025-06-08-review-Oppenheimer',
};

const POSTS: readonly [template: string, address: string, changes?: Partial<Addressed>][] = [
  ['/:categories/:year/:month/:day/:title:output_ext', '/film/review/2025/06/08/review-Oppenheimer.html'],
  ['/:categories/:title/', '/film%20review/review-Oppenheimer/', { categories: ['film review'] }],
  ['/:categories/:title/', '/review-Oppenheimer/', { categories: [] }],
  ['/:categories/:title', '/film/review-Oppenheimer', { categories: ['Film', 'film'] }],
  ['/:slugified_categories/:slug', '/the-bear/review-oppenheimer', { categories: ['The Bear!'] }],
  ['/:i_month-:i_day-:short_year/:title', '/6-8-25/review-Oppenheimer'],
  ['/:month_:day/:title', '/06_08/review-Oppenheimer'],
  ['/:short_month/:long_month/:short_day/:long_day/:w_day', '/Jun/June/Sun/Sunday/7'],
  ['/:year/:y_day/:title:output_ext', '/2025/159/review-Oppenheimer.html'],
  ['/:w_year/W:week/:title', '/2026/W01/review-Oppenheimer', { at: new Date('2025-12-30T00:00:00Z') }],
  ['/:w_year/:week', '/2020/53', { at: new Date('2021-01-01T00:00:00Z') }],
  ['/:hour:minute:second/:title', '/233045/review-Oppenheimer'],
  // Near midnight the day is the old site's.
  ['/:year/:month/:day/', '/2025/06/09/', { at: new Date('2025-06-08T16:00:00Z') }],
  ['/:year/:month/:day/', '/2025/06/08/', { at: new Date('2025-06-08T16:00:00Z'), timeZone: 'UTC' }],
  ['/:name/', '/2025-06-08-review-oppenheimer/'],
  ['/blog/:path/', '/blog/more/2025-06-08-review-Oppenheimer/'],
  ['/:title', '/Caf%C3%A9-%E4%B8%AD%E6%96%87-x_y.Z', { slug: 'Café：中文：x_y.Z' }],
  ['/:title', '/a-b', { slug: 'a # b?' }],
  ['no-slash/../:title//x', '/no-slash/review-Oppenheimer/x'],
  ['/own address/', '/own%20address/'],
  ['/own%20address/', '/own%20address/'],
  ['/:unknown/:title', '/:unknown/review-Oppenheimer'],
];

for (const [template, address, changes] of POSTS)
  test(`a post at ${template} was at ${address}`, () => {
    assert.equal(postAddress(template, { ...POST, ...changes }), address);
  });

const PAGES: readonly [file: string, permalink: string | undefined, style: string, address: string][] = [
  ['about.md', undefined, 'date', '/about.html'],
  ['about.md', undefined, 'none', '/about.html'],
  ['about.md', undefined, 'pretty', '/about/'],
  ['about.md', undefined, '/:categories/:title/', '/about/'],
  ['about.md', undefined, '/:categories/:title:output_ext', '/about.html'],
  ['about.md', undefined, '/:categories/:title', '/about'],
  ['about.md', '/who/', 'date', '/who/'],
  ['contact/index.md', undefined, 'date', '/contact/'],
  ['my notes/On Film.markdown', undefined, 'date', '/my%20notes/On%20Film.html'],
  ['index.html', undefined, 'pretty', '/'],
];

for (const [file, permalink, style, address] of PAGES)
  test(`the page ${file} was at ${address} where posts are at ${style}`, () => {
    assert.equal(pageAddress(file, permalink, style), address);
  });
