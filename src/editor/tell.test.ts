import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, afterEach, test } from 'node:test';
import { CRITERIA } from '../domain/criteria.ts';
import { tellEditors } from './tell.ts';

const SCHEMA = '.vscode/schemas/reviews.schema.json';
const { SITE_DIR } = process.env;
afterEach(() => {
  process.env['SITE_DIR'] = SITE_DIR;
});

function project(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'editors-'));
  t.after(() => rmSync(root, { recursive: true }));
  // As it is for an author.
  delete process.env['SITE_DIR'];
  return root;
}

test('editors are told of the criteria, and again when what they were told is old', (t) => {
  const root = project(t);
  const file = join(root, SCHEMA);
  tellEditors(root);
  const told = readFileSync(file, 'utf8');
  for (const { key, name } of CRITERIA) assert.ok(told.includes(`"${key}"`) && told.includes(name), key);
  writeFileSync(file, '{}');
  tellEditors(root);
  assert.equal(readFileSync(file, 'utf8'), told);
});

test('a file that is right is left alone', (t) => {
  const root = project(t);
  tellEditors(root);
  const long = new Date('2020-01-01');
  utimesSync(join(root, SCHEMA), long, long);
  tellEditors(root);
  assert.deepEqual(statSync(join(root, SCHEMA)).mtime, long);
});

test('the settings of tests are kept from the author’s editor', (t) => {
  const root = project(t);
  process.env['SITE_DIR'] = 'e2e/site';
  tellEditors(root);
  assert.ok(!existsSync(join(root, '.vscode')) && !existsSync(join(root, '.astro')));
});
