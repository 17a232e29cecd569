import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CRITERIA } from '../../domain/criteria.ts';
import { rating } from '../../domain/scores.ts';
import { steps } from '../../domain/written-scores.ts';
import { convertBody } from '../body/convert-body.ts';
import { placesIn } from '../places.ts';
import { criterionOf, mapScores, scoreCell } from './scores.ts';

const LABELS: readonly (readonly [label: string, key: string | undefined])[] = [
  ...CRITERIA.flatMap(({ name, key }) =>
    [name, name.toUpperCase(), key].map((label) => [label, key] as const),
  ),
  ['Story', 'story'],
  ['Story / Screen play', 'story'],
  ['Script', 'story'],
  ['Perfomance', 'performance'],
  ['Performances', 'performance'],
  ['Acting', 'performance'],
  ['Directing', 'direction'],
  ['Sound Design & Music', 'sound'],
  ['Music', 'sound'],
  ['Sound Design / Score', 'sound'],
  ['Visuals', 'cinematography'],
  ['Cinematography and visual effects', 'cinematography'],
  ['Production Design', 'production'],
  ['Set design', 'production'],
  ['Set/Production Design (out of 1)', 'production'],
  ['Bonus points', 'bonus'],
  ['Enjoyment', undefined],
  ['Rewatch value', undefined],
  ['Total', undefined],
  ['', undefined],
];

for (const [label, key] of LABELS)
  test(`“${label}” is ${String(key)}`, () => {
    assert.equal(criterionOf(label, CRITERIA)?.key, key);
  });

const CELLS: readonly [cell: string, score?: number, outOf?: number, note?: string][] = [
  ['1.75 / 2.0', 1.75, 2],
  ['1.75/2', 1.75, 2],
  ['1.75', 1.75],
  ['1,75 / 2', 1.75, 2],
  ['.5 / 1', 0.5, 1],
  ['1½', 1.5],
  ['½ / 1', 0.5, 1],
  ['2 out of 2', 2, 2],
  ['0.0 / 1.0\n', 0, 1],
  ['0.5 / 1.0\n- for the {glass}', 0.5, 1, 'for the {glass}'],
  ['0.5 / 1.0\n= 0.25 for the choir', 0.5, 1, '0.25 for the choir'],
  ['0.5 / 1.0\n- 0.25 for a\n- 0.25 for b.\n= both', 0.5, 1, '0.25 for a; 0.25 for b. both'],
  ['1.0 / 1.0 – good', 1, 1, 'good'],
  ['1.0 / 1.0\n-0.25 was too much', 1, 1, '-0.25 was too much'],
  ['0.5 / 1.0\n= 1 (a)\n- 0.5 (b)\n', 0.5, 1, '1 (a); - 0.5 (b)'],
  ['n/a'],
  [''],
];

for (const [cell, score, outOf, note] of CELLS)
  test(`${JSON.stringify(cell)} is ${String(score)}`, () => {
    assert.deepEqual(scoreCell(cell), score === undefined ? undefined : { score, outOf, note });
  });

const rows = (...cells: readonly (readonly [label: string, value: string])[]) => ({
  rows: cells.map(([label, value], index) => ({ label, value, line: index + 1 })),
  total: undefined,
});

const REFUSED: readonly [what: string, table: Parameters<typeof mapScores>[0], line: number, why: RegExp][] =
  [
    ['another criterion', rows(['Story', '1/2'], ['Enjoyment', '1/1']), 2, /Enjoyment/],
    ['another scale', rows(['Story', '4/5']), 1, /out of 5/],
    ['a third of a point', rows(['Story', '1.3']), 1, /1\.3/],
    ['more than there is', rows(['Editing', '1.25']), 1, /1\.25/],
    ['one criterion twice', rows(['Sound', '1/1'], ['Music', '1/1']), 2, /two rows/],
    ['no number', rows(['Story', '1/2'], ['Editing', 'good']), 2, /good/],
  ];

for (const [what, table, line, why] of REFUSED)
  test(`${what} is no score table of this site`, () => {
    const mapped = mapScores(table, CRITERIA);
    assert.ok('why' in mapped);
    assert.equal(mapped.line, line);
    assert.match(mapped.why, why);
  });

test('a heading over the columns is no score', () => {
  assert.deepEqual(mapScores(rows(['Criterion', 'Score'], ['Editing', '1/1']), CRITERIA), {
    scores: { editing: { score: 1 } },
  });
});

/** Text that stands in a cell as it is: words, and signs that no Markdown makes anything of. */
const NOTE = fc
  .array(fc.stringMatching(/^[a-zé][a-zé']{0,8}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' ').replace(/'+$/, ''));

const SCORES = fc.record(
  Object.fromEntries(
    CRITERIA.map((criterion) => [
      criterion.key,
      fc.record({ score: fc.constantFrom(...steps(criterion)), notes: fc.array(NOTE, { maxLength: 2 }) }),
    ]),
  ),
);

/** How the old site wrote a score: with as many decimals, as parts of its maximum. */
const STYLE = fc.record({
  decimals: fc.constantFrom(1, 2),
  slash: fc.constantFrom('/', ' / ', ' out of '),
  mark: fc.constantFrom('- ', '= ', ''),
});

test('any table of valid scores survives import exactly', () => {
  fc.assert(
    fc.property(SCORES, STYLE, (given, { decimals, slash, mark }) => {
      const number = (value: number) =>
        Number.isInteger(value * 10) ? value.toFixed(decimals) : String(value);
      const table = CRITERIA.map(({ key, name, outOf }) => {
        const { score, notes } = given[key]!;
        const value = `${number(score)}${slash}${number(outOf)}`;
        return `<tr><td>${name}</td><td>${value}${notes.map((note) => `<br/>${mark}${note}`).join('')}</td></tr>`;
      });
      const html = `<p>Words.</p><table><tbody>${table.join('')}</tbody></table>`;
      const { scores: read } = convertBody(
        html,
        { inline: [], display: [], environments: false },
        {
          link: () => undefined,
          picture: () => undefined,
          opening: undefined,
          authors: [],
          review: true,
          places: placesIn(html, 1),
        },
      );
      const mapped = mapScores(read!, CRITERIA);
      assert.ok('scores' in mapped, JSON.stringify(mapped));
      const { scores } = mapped;
      for (const { key } of CRITERIA) {
        assert.equal(scores[key]!.score, given[key]!.score);
        assert.equal(
          scores[key]!.note,
          given[key]!.notes.length > 0 ? given[key]!.notes.join('; ') : undefined,
        );
      }
      assert.equal(
        rating({ criteria: CRITERIA, given: scores, isPast: false }),
        CRITERIA.reduce((sum, { key }) => sum + given[key]!.score, 0),
      );
    }),
    { numRuns: 150 },
  );
});
