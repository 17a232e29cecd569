import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../refusal.ts';
import { readOptions } from './options.ts';

const read = (args: string) => readOptions({ argv: args.split(' ').filter(Boolean), env: {} });

const ALONE = { format: 'text', external: false, watch: false, help: false } as const;

for (const [args, options] of [
  ['', ALONE],
  ['--external', { ...ALONE, external: true }],
  ['--watch', { ...ALONE, watch: true }],
  ['--format json', { ...ALONE, format: 'json' }],
  ['--format=github', { ...ALONE, format: 'github' }],
  ['--external --format json', { ...ALONE, external: true, format: 'json' }],
  ['--help', { ...ALONE, help: true }],
] as const)
  test(`npm run check -- ${args}`, () => assert.deepEqual(read(args), options));

for (const [args, what, fix] of [
  ['--watsh', /^there is no --watsh$/, /^Did you mean --watch\?$/],
  ['--format jsn', /^there is no format "jsn"$/, /^Did you mean --format json\?$/],
  ['--format frobnicate', /^there is no format "frobnicate"$/, /^There are text, json, github\.$/],
  ['--format', /^--format has no value$/, /./],
  ['github', /^"github" means nothing here$/, /^Did you mean --format github\?$/],
  ['external', /^"external" means nothing here$/, /^Did you mean --external\?$/],
  ['src/content/a.mdx', /^"src\/content\/a\.mdx" means nothing here$/, /^Leave it out: all content is read/],
  ['--watch --format json', /^--watch writes for people only$/, /^Leave out --watch, or --format json\.$/],
  ['--watch --external', /^--watch would ask other sites again/, /^Leave one of the two out\.$/],
] as const)
  test(`${args} is not understood`, () =>
    assert.throws(
      () => read(args),
      (reason) => reason instanceof Refusal && what.test(reason.message) && fix.test(reason.fix),
    ));
