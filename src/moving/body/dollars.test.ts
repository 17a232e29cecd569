import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFormula } from './dollars.ts';

const DOLLARS: readonly (readonly [between: string, after: string, is: boolean])[] = [
  ['x', '', true],
  ['5', '.', true],
  ['n', '-', true],
  ['a_1, \\dots, a_n', ',', true],
  ['E = mc^2', '', true],
  ['x + y', ' ', true],
  ['f(x)', ' ', true],
  ['\\text{cost of film} \\le 3', ' ', true],
  ['5 and ', '1', false],
  ['5-', '1', false],
  ['3.50/', '4', false],
  ['5, US', '1', false],
  [' x ', '', false],
  ['', '', false],
  ['5 (in tickets', ')', false],
  ['20; 100', ' ', false],
  ['tanh', ' ', true],
];

for (const [between, after, is] of DOLLARS)
  test(`$${between}$${after} is ${is ? 'a formula' : 'none'}`, () =>
    assert.equal(isFormula(between, after), is));
