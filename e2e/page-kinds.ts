/** One address of every kind of page there is. */
export const PAGE_KINDS = {
  home: '/',
  reviews: '/reviews/',
  'older reviews': '/reviews/page/2/',
  'reviews by rating': '/reviews/best/',
  'reviews by year': '/years/',
  director: '/directors/mara-quill/',
  decade: '/decades/2000s/',
  review: '/reviews/the-lamplighter-2025/',
  posts: '/posts/',
  post: '/posts/notes-on-light/',
  tag: '/tags/harbour/',
  diary: '/diary/',
  'year of the diary': '/diary/2025/',
  scores: '/scores/',
  criterion: '/scores/performance/',
  about: '/about/',
  feeds: '/feeds/',
  search: '/search/',
  'not found': '/404.html',
} as const;

/** Pages whose titles or text are hard on a layout. */
export const HARD_PAGES = {
  'long title': '/reviews/a-long-title-2025/',
  'unbreakable title': '/reviews/donaudampfschifffahrt-2024/',
  'Chinese title': '/reviews/雨中的图书馆-2024/',
  'Arabic title': '/reviews/dawn-cafe-2023/',
  'emoji title': '/reviews/goodbye-robot-2023/',
  'markup in every field': '/reviews/script-2022/',
  'a number for a title': '/reviews/plus-one-2022/',
  'nobody wrote it': '/reviews/nobody-wrote-this-2022/',
  'scores that have moved': '/reviews/the-ferry-2022/',
  'every Markdown construct': '/posts/torture/',
  'an Arabic post': '/posts/in-arabic/',
  'numbered formulas': '/posts/numbered-formulas/',
  'a year of two films': '/diary/2024/',
  'a recap': '/posts/recap-of-2025/',
  'a post that imports': '/posts/with-an-import/',
} as const;

export const EVERY_PAGE = { ...PAGE_KINDS, ...HARD_PAGES };
