import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../refusal.ts';
import { addAlias, setField } from './fields.ts';

const file = (yaml: string) => `---\n${yaml}\n---\n\nBody: --- draft: true\n---\n`;
const BODY = '---\n\nBody: --- draft: true\n---\n';

for (const [name, before, after] of [
  ['a value', 'draft: true', 'draft: false'],
  ['a value with a comment', '# why\ndraft:   true   # still', '# why\ndraft:   false   # still'],
  ['a quoted key', '"draft": true\ntitle: x', '"draft": false\ntitle: x'],
  ['a value that is missing', 'draft:\ntitle: x', 'draft: false\ntitle: x'],
  ['a value that is missing, with a comment', 'draft: # why\ntitle: x', 'draft: false # why\ntitle: x'],
  ['text for true', "draft: 'yes'\ntitle: x", 'draft: false\ntitle: x'],
  ['a field that is missing', 'title: x\n# end', 'title: x\n# end\ndraft: false'],
  ['a field below another', 'film:\n  draft: true', 'film:\n  draft: true\ndraft: false'],
  ['a field that is commented out', '# draft: true\ntitle: x', '# draft: true\ntitle: x\ndraft: false'],
  ['indented fields', '  title: x', '  title: x\n  draft: false'],
] as const)
  for (const end of ['\n', '\r\n'])
    for (const mark of ['', '\uFEFF'])
      test(`${name} is set, all else stays (${JSON.stringify(mark + end)})`, () => {
        const written = (yaml: string) => mark + file(yaml).replaceAll('\n', end);
        assert.equal(setField(written(before), 'draft', false), written(after));
      });

for (const [name, before, after] of [
  ['no aliases', 'title: x', 'title: x\naliases: [/new/]'],
  ['none yet', 'aliases: []\ntitle: x', 'aliases: [/new/]\ntitle: x'],
  ['no value', 'aliases:\ntitle: x', 'aliases: [/new/]\ntitle: x'],
  ['some in brackets', 'aliases: [/a/, "/b/"] # old', 'aliases: [/a/, "/b/", /new/] # old'],
  [
    'some in brackets on lines',
    'aliases: [\n  /a/,\n  /b/, # b\n  ]',
    'aliases: [\n  /a/,\n  /b/, /new/, # b\n  ]',
  ],
  [
    'some on lines',
    'aliases:\n  - /a/ # a\n  - /b/\ntitle: x',
    'aliases:\n  - /a/ # a\n  - /b/\n  - /new/\ntitle: x',
  ],
  ['some on lines, not indented', 'aliases:\n- /a/\ntitle: x', 'aliases:\n- /a/\n- /new/\ntitle: x'],
  ['the one that it replaces', 'aliases: [/a/, /old/, /b/]', 'aliases: [/a/, /new/, /b/]'],
] as const)
  test(`an alias is added to ${name}`, () =>
    assert.equal(addAlias(file(before), '/new/', '/old/'), file(after)));

for (const [name, source] of [
  ['no front matter', 'draft: true\n'],
  ['front matter without end', '---\ndraft: true\n'],
  ['fields in braces', file('{ draft: true }')],
  ['a list', file('- draft')],
  ['broken YAML', file('draft: "x')],
] as const)
  test(`${name} is left alone`, () => assert.throws(() => setField(source, 'draft', false), Refusal));

test('the body is never taken for front matter', () =>
  assert.ok(setField(file('title: x'), 'draft', false).endsWith(BODY)));
