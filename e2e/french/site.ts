/** A French critic's site: five stars, and an interface in her language. */
export const site = {
  origin: 'https://projections.example',
  title: 'Projections de Lou',
  description: 'Des films vus par Lou Vernet, et ce qu’il en reste.',
  author: { name: 'Lou Vernet', url: 'https://projections.example/moi/' },
  language: 'fr-CA',
  timeZone: 'America/Toronto',
  tagAuthority: 'projections.example',
  feedLimit: 2,
  diaryFeed: true,
  navigation: [
    { label: 'Critiques', path: '/reviews/' },
    { label: 'Barème', path: '/scores/' },
    { label: 'Journal', path: '/diary/' },
  ],
};
