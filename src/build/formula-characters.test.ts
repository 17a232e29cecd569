import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../markdown/compile.ts';
import { formulaCharacters } from './formula-characters.ts';

const lettersOf = async (...bodies: readonly string[]) => {
  const compiled = await Promise.all(bodies.map((body) => compile(body, '/content/x.mdx', {})));
  return formulaCharacters(compiled.map(({ compiled }) => ({ body: compiled! })));
};

for (const [what, bodies, has, lacks] of [
  ['letters, upright and as quantities', ['A $$x + h$$ b.'], 'x𝑥hℎ+', 'bAB'],
  ['Greek', ['$$\\alpha \\Omega$$'], 'α𝛼Ω', 'β'],
  ['several entries, display and tables', ['$$\nz^2\n$$', '| a |\n| - |\n| $$\\sum_y$$ |'], 'z𝑧2∑𝑦', 'w'],
  ['signs that HTML escapes', ['$$a < b$$'], '<', ''],
] as const)
  test(`the font for formulas has ${what}`, async () => {
    const letters = new Set(await lettersOf(...bodies));
    assert.deepEqual(
      Array.from(has).filter((letter) => !letters.has(letter)),
      [],
    );
    assert.deepEqual(
      Array.from(lacks).filter((letter) => letters.has(letter)),
      [],
    );
  });

test('where an entry imports something, its formulas are Astro’s to know', async () => {
  assert.equal(await lettersOf('$$x$$', 'import a from "./a.ts"\n\n$$y$$'), undefined);
  assert.notEqual(await lettersOf('$$x$$', 'import a from "./a.ts"\n\ny'), undefined);
});
