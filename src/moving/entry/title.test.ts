import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from './plain.ts';
import { filmTitle } from './title.ts';

const TITLES: readonly [old: string, title: string, year?: number, rest?: string][] = [
  ['Ballerina (2025) - Review', 'Ballerina', 2025],
  ['Ballerina (2025) Review', 'Ballerina', 2025],
  ['Ballerina (2025)', 'Ballerina', 2025],
  ['Ballerina [2025] — Film Review', 'Ballerina', 2025],
  ['Review: Ballerina (2025)', 'Ballerina', 2025],
  ['Movie review - Ballerina (2025)', 'Ballerina', 2025],
  ['Ballerina - Review', 'Ballerina'],
  ['Ballerina', 'Ballerina'],
  ['Spider-Man&#58; Across the Spider-Verse (2023) - Review', 'Spider-Man: Across the Spider-Verse', 2023],
  ['Fast &amp; Furious (2009) - Review', 'Fast & Furious', 2009],
  ['<em>Tár</em> (2022) - Review', 'Tár', 2022],
  ['2001: A Space Odyssey (1968) - Review', '2001: A Space Odyssey', 1968],
  ['1917 (2019) - Review', '1917', 2019],
  ['Blade Runner 2049 (2017)', 'Blade Runner 2049', 2017],
  ['(500) Days of Summer (2009) - Review', '(500) Days of Summer', 2009],
  ['Mission: Impossible - Fallout (2018) - Review', 'Mission: Impossible - Fallout', 2018],
  ['Review (2019) - Review', 'Review', 2019],
  ['The Lamplighter (2021) - Review, at last', 'The Lamplighter', 2021, 'Review, at last'],
];

for (const [old, title, year, rest] of TITLES)
  test(`${old} is ${title}`, () => {
    assert.deepEqual(filmTitle(plain(old)), { title, year, rest });
  });
