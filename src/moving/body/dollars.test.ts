import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeDollars, type Between } from './dollars.ts';

const JUDGED: readonly (readonly [between: string, after: string, is: Between])[] = [
  ['x', '', 'maths'],
  ['5', '.', 'maths'],
  ['n', '-', 'maths'],
  ['a_1, \\dots, a_n', ',', 'maths'],
  ['E = mc^2', '', 'maths'],
  ['x + y', ' ', 'maths'],
  ['f(x)', ' ', 'maths'],
  ['\\text{cost of film} \\le 3', ' ', 'maths'],
  ['5 and ', '1', 'money'],
  ['5-', '1', 'money'],
  ['3.50/', '4', 'money'],
  ['5, US', '1', 'money'],
  [' x ', '', 'money'],
  ['', '', 'money'],
  ['5 (in tickets', ')', 'money'],
  ['20; 100', ' ', 'doubtful'],
  ['cost', ' ', 'doubtful'],
];

for (const [between, after, is] of JUDGED)
  test(`$${between}$${after} is ${is}`, () => assert.equal(judgeDollars(between, after), is));
