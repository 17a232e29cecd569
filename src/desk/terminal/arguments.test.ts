import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from './arguments.ts';
import { Refusal } from '../../refusal.ts';

const FLAGS = {
  year: { type: 'string' },
  director: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
} as const;

const read = (argv: readonly string[], env = {}) => readArguments({ argv, env }, FLAGS, 2);

test('words and flags come in any order', () => {
  const { words, flags } = read([
    'review',
    '--year',
    '2001',
    'Amélie',
    '--yes',
    '--director=A',
    '--director',
    'B',
  ]);
  assert.deepEqual(words, ['review', 'Amélie']);
  assert.deepEqual({ ...flags }, { year: '2001', yes: true, director: ['A', 'B'] });
});

const rows: readonly (readonly [argv: readonly string[], what: RegExp, fix: RegExp, env?: object])[] = [
  [['--yaer', '2001'], /no --yaer/, /Did you mean --year\?/],
  [['--frobnicate'], /no --frobnicate/, /There are --year, --director, --yes/],
  [['-q'], /no -q/, /There are/],
  [['--year'], /--year has no value/, /--year "…"/],
  [['--year', '--yes'], /--year has no value/, /--year "…"/],
  [['--year='], /--year has no value/, /--year "…"/],
  [['--yes=no'], /--yes takes no value/, /alone/],
  [['review', 'Dune:', 'Part', 'Two'], /"Part" is one word too many/, /quotes/],
  [['review', 'X', '2001'], /npm kept --year/, /npm run new -- /, { npm_config_year: 'true' }],
];

for (const [argv, what, fix, env] of rows)
  test(`${argv.join(' ')} is refused: ${what.source}`, () => {
    assert.throws(
      () => read(argv, env),
      (reason) => reason instanceof Refusal && what.test(reason.message) && fix.test(reason.fix),
    );
  });
