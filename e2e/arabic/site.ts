/** An Arabic critic's site, read from right to left. */
export const site = {
  origin: 'https://shasha.example',
  title: 'شاشة ليلى',
  description: 'أفلام شاهدتها ليلى ووزنتها.',
  author: { name: 'ليلى منصور', url: 'https://shasha.example/about/' },
  language: 'ar-EG',
  timeZone: 'Africa/Cairo',
  tagAuthority: 'shasha.example',
  oldFeed: '/feed.xml',
  feedLimit: 2,
  diaryFeed: true,
  navigation: [
    { label: 'المراجعات', path: '/reviews/' },
    { label: 'التقييم', path: '/scores/' },
    { label: 'اليوميات', path: '/diary/' },
  ],
};
