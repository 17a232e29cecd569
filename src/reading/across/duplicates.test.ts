import { testRows } from '../test/problems.ts';
import { two } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';

const film = (title: string, directors: string, more = '') => ({
  film: `{ title: ${title}, year: 2022, directors: [${directors}]${more} }`,
});

testRows([
  [
    'a film twice',
    two(film('Ballerina', 'Len Wiseman'), film('" ballerina"', 'len  wiseman')),
    `${X}:2:16 … reviews/y/index.mdx`,
    'error reviews/y/index.mdx:2:16 … reviews/x/index.mdx',
  ],
  [
    'directors in another order',
    two(film('A', 'B, C'), film('A', 'C, B')),
    `${X}:2:16 … directors`,
    'error reviews/y/index.mdx:2:16 … directors',
  ],
  [
    'two Pinocchios',
    two(film('Pinocchio', 'Guillermo del Toro, Mark Gustafson'), film('Pinocchio', 'Robert Zemeckis')),
  ],
  [
    'a TMDB number twice',
    two(film('A', 'B', ', tmdb: 5'), film('C', 'D', ', tmdb: 5')),
    `${X}:2:53 … TMDB 5`,
    'error reviews/y/index.mdx:2:53 … TMDB 5',
  ],
  [
    'a film and a series of one TMDB number, which counts them apart',
    two(film('A', 'B', ', tmdb: 5'), film('C', 'D', ', tmdb: 5, kind: series')),
  ],
  [
    'a series and its season, which share their ids',
    two(
      film('A', 'B', ', tmdb: 5, imdb: tt1234567, kind: series'),
      film('A', 'B', ', tmdb: 5, imdb: tt1234567, kind: season'),
    ),
  ],
  [
    'a series twice',
    two(film('A', 'B', ', tmdb: 5, kind: series'), film('C', 'D', ', tmdb: 5, kind: series')),
    `${X}:2:53 … TMDB 5, a series, as in`,
    'error reviews/y/index.mdx:2:53 … TMDB 5',
  ],
  [
    'an IMDb id twice, in a draft',
    two(film('A', 'B', ', imdb: tt1234567'), { ...film('C', 'D', ', imdb: tt1234567'), draft: 'true' }),
    `${X}:2:53 … IMDb tt1234567`,
    'error reviews/y/index.mdx:2:53 … IMDb',
  ],
  [
    'a film twice says so once',
    two(film('A', 'B', ', tmdb: 5, imdb: tt1234567'), film('A', 'B', ', tmdb: 5, imdb: tt1234567')),
    `${X}:2:53 … TMDB`,
    'error reviews/y/index.mdx:2:53 … TMDB',
  ],
  [
    'a feedId twice',
    two({ feedId: 'urn:a' }, { feedId: 'urn:a' }),
    `${X}:7:9 … feedId … reviews/y/index.mdx`,
    'error reviews/y/index.mdx:7:9 … feedId',
  ],
]);
