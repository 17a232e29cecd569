/** Whose site the tests' own is. */
export const site = {
  origin: 'https://reels.example',
  title: 'Ada Reel on Film',
  description: 'Films, seen and weighed by Ada Reel.',
  author: { name: 'Ada Reel', url: 'https://reels.example/about/' },
  language: 'en-GB',
  timeZone: 'Asia/Singapore',
  tagAuthority: 'reels.example',
  oldFeed: '/feed.xml',
  diaryFeed: true,
  navigation: [
    { label: 'Reviews', path: '/reviews/' },
    { label: 'Posts', path: '/posts/' },
    { label: 'Diary', path: '/diary/' },
    { label: 'Scores', path: '/scores/' },
    { label: 'About', path: '/about/' },
  ],
};
