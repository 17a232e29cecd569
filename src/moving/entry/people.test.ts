import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from './people.ts';

const LINES: readonly [line: unknown, names: readonly string[]][] = [
  ['Len Wiseman', ['Len Wiseman']],
  [
    'Joaquim Dos Santos, Kemp Powers & Justin K. Thompson',
    ['Joaquim Dos Santos', 'Kemp Powers', 'Justin K. Thompson'],
  ],
  ['A. A, B. B, and C. C', ['A. A', 'B. B', 'C. C']],
  ['Nuno Reis and Al Fitz-James, Sr.', ['Nuno Reis', 'Al Fitz-James, Sr.']],
  ['Robert Downey Jr., Ana Ruiz', ['Robert Downey Jr.', 'Ana Ruiz']],
  ['Robert Downey, Jr. & Ana Ruiz', ['Robert Downey, Jr.', 'Ana Ruiz']],
  ['Harry Connick, III', ['Harry Connick, III']],
  ['Nuno Reis &amp; Dot Hale', ['Nuno Reis', 'Dot Hale']],
  ['Bo Lindqvist; Ana Ruiz / Dot Hale', ['Bo Lindqvist', 'Ana Ruiz', 'Dot Hale']],
  ['Leander Anderson', ['Leander Anderson']],
  ['Ana Ruiz (story, with others), Bo Lindqvist', ['Ana Ruiz (story, with others)', 'Bo Lindqvist']],
  ['Ana Ruiz, Ana Ruiz', ['Ana Ruiz']],
  [
    ['Ana Ruiz', 'Bo Lindqvist and Dot Hale'],
    ['Ana Ruiz', 'Bo Lindqvist', 'Dot Hale'],
  ],
  ['', []],
  [undefined, []],
];

for (const [line, names] of LINES)
  test(`${JSON.stringify(line)} is ${names.length} people`, () => {
    assert.deepEqual(people(line), names);
  });
