/** A critic whose criteria have changed twice. */
export const site = {
  origin: 'https://three-lives.example',
  title: 'Three Lives',
  description: 'Films, judged in three ways.',
  author: { name: 'Vera Lund', url: 'https://three-lives.example/about/' },
  language: 'en-GB',
  timeZone: 'Europe/Oslo',
  tagAuthority: 'three-lives.example',
  navigation: [
    { label: 'Reviews', path: '/reviews/' },
    { label: 'Scores', path: '/scores/' },
  ],
};
