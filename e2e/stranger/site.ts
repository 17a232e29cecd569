/** Another critic's settings, under which all tests have to pass: CI puts them in the place of src/site.ts. */
export const site = {
  origin: 'https://kino.example',
  base: '/filme',
  title: 'Kino am Rand',
  description: 'Filme, von hinten links gesehen.',
  author: { name: 'Otto Rand', url: 'https://kino.example/filme/impressum/' },
  language: 'de',
  timeZone: 'America/St_Johns',
  tagAuthority: 'otto@kino.example',
  feedLimit: 7,
  navigation: [{ label: 'Kritiken', path: '/reviews/' }],
};
