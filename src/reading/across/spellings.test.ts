import { oneReview, review, two } from '../test/content.ts';
import { testRows } from '../test/problems.ts';

const film = (title: string, names: string) => ({ film: `{ title: ${title}, year: 2020, ${names} }` });

/** Two films, of which the second spells somebody otherwise. */
const spelt = (one: string, other: string, field = 'directors') => {
  const names = (name: string) =>
    field === 'directors' ? `directors: [${name}]` : `directors: [Ann], ${field}: [${name}]`;
  return two(film('A', names(one)), film('B', names(other)));
};

const Y = 'advice reviews/y/index.mdx:2';

testRows([
  ['one name', spelt('Bong Joon-ho', 'Bong Joon-ho')],
  ['two names', spelt('Ethan Coen', 'Joel Coen')],
  [
    'capitals',
    spelt('Lars Von Trier', 'Lars von Trier'),
    `${Y}:43 … the director “Lars von Trier” is “Lars Von Trier” in reviews/x/index.mdx … one person everywhere`,
  ],
  ['a hyphen', spelt('Bong Joon Ho', 'Bong Joon-ho'), `${Y}:43 … “Bong Joon-ho” is “Bong Joon Ho”`],
  ['no hyphen', spelt('Bong Joon-ho', 'Bong Joonho'), `${Y}:43 … “Bong Joonho” is “Bong Joon-ho”`],
  ['an accent', spelt('Agnes Varda', 'Agnès Varda'), `${Y}:43 … “Agnès Varda” is “Agnes Varda”`],
  [
    'a letter of its own',
    spelt('Krzysztof Kieslowski', 'Krzysztof Kieślowski'),
    `${Y}:43 … “Krzysztof Kieślowski”`,
  ],
  ['a stroke', spelt('Lukasz Zal', 'Łukasz Żal'), `${Y}:43 … “Łukasz Żal” is “Lukasz Zal”`],
  ['dots', spelt('J. J. Abrams', 'JJ Abrams'), `${Y}:43 … “JJ Abrams” is “J. J. Abrams”`],
  [
    'an apostrophe',
    spelt('Vincent D’Onofrio', "Vincent D'Onofrio"),
    "advice reviews/x … “Vincent D’Onofrio” is “Vincent D'Onofrio”",
  ],
  [
    'Greek accents',
    spelt('Αγγελόπουλος', 'Αγγελοπουλος'),
    'advice reviews/x … “Αγγελόπουλος” is “Αγγελοπουλος”',
  ],
  ['Arabic vowels', spelt('محمد', 'مُحَمَّد'), 'advice reviews/'],
  ['marks that are letters', spelt('かき', 'がぎ')],
  ['a writer', spelt('Kogonada', 'kogonada', 'writers'), `${Y}:59 … the writer “kogonada” is “Kogonada”`],
  [
    'who directs and writes',
    two(film('A', 'directors: [Céline Sciamma]'), film('B', 'directors: [Ann], writers: [Celine Sciamma]')),
    'advice reviews/',
  ],
  [
    'a genre',
    spelt('Sci-Fi', 'Sci-fi', 'genres'),
    `${Y}:58 … the genre “Sci-fi” is “Sci-Fi” in reviews/x/index.mdx … one genre everywhere`,
  ],
  [
    'a genre and a director',
    two(film('A', 'directors: [Western]'), film('B', 'directors: [Ann], genres: [western]')),
  ],
  [
    'two in one film',
    oneReview(review(film('A', 'directors: [Ann], writers: [ANN]'))),
    'advice reviews/x/index.mdx:2 … beside it',
  ],
  ['names that are none', oneReview(review(film('A', 'directors: ["1"], writers: ["?", "!"]')))],
]);
