import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spaced, unspaced } from './segments.ts';
import { sentenceIn } from './sentence.ts';

/** Where words stand in a text that an index gives. */
const placesOf = (content: string, found: RegExp): number[] =>
  content.split(/[\s\u200B]+/).flatMap((word, place) => (found.test(word) ? [place] : []));

const shown = (content: string, found: RegExp): string =>
  sentenceIn(content, placesOf(content, found))
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');

const LONG = `It begins ${'and goes on '.repeat(12)}to the harbour ${'and further on '.repeat(15)}to its end.`;

for (const [what, content, found, sentence] of [
  ['one word', 'It rains. The harbour sleeps. Nobody wakes.', /harbour/, 'The [harbour] sleeps.'],
  ['the first word', 'Harbour lights. Nobody wakes.', /Harbour/, '[Harbour] lights.'],
  ['the last word', 'It rains. On the harbour', /harbour/, 'On the [harbour]'],
  ['what stands around a word', 'It rains. “Harbour,” he says.', /Harbour/, '“[Harbour],” he says.'],
  ['several words', 'A harbour. A harbour at night. The night.', /harbour|night/, 'A [harbour] at [night].'],
  [
    'the end of a sentence in quotes',
    'He says “no.” The harbour sleeps.',
    /harbour/,
    'The [harbour] sleeps.',
  ],
  ['questions', 'Why the sea? Why the harbour? Why not!', /harbour/, 'Why the [harbour]?'],
  ['initials', 'It rains. directed by J. J. Abrams. It ends.', /Abrams/, 'directed by J. J. [Abrams].'],
  ['titles of people', 'It rains. Here is Dr. Quill at last.', /Quill/, 'Here is Dr. [Quill] at last.'],
  ['Arabic', 'هل نام؟ الميناء نائم الآن. انتهى.', /الميناء/, '[الميناء] نائم الآن.'],
  ['Chinese, as it is written', '雨 停 之前，没有 人。 图书馆 很 静。', /图书馆/, '[图书馆]很静。'],
  [
    'words that an index has cut',
    '雨\u200B停\u200B了。\u200B图书\u200B馆\u200B很\u200B静。',
    /图书|馆/,
    '[图书馆]很静。',
  ],
] as const)
  test(`the sentence found has ${what}`, () => assert.equal(shown(content, found), sentence));

test('a long sentence is cut, around what was found', () => {
  const sentence = shown(LONG, /harbour/);
  assert.match(sentence, /^… .*\[harbour\].* …$/);
  assert.ok(sentence.split(' ').length <= 38);
});

for (const [what, content, places] of [
  ['nothing was found', 'It rains.', []],
  ['a text is shorter than was said', 'It rains.', [7]],
  ['there is no text', '', [3]],
] as const)
  test(`there is no sentence where ${what}`, () => assert.deepEqual(sentenceIn(content, places), []));

for (const text of [
  '雨中的图书馆',
  'Café 雨中的图书馆, again',
  '千と千尋の神隠し',
  'สวัสดีชาวโลก',
  'مقهى الفجر',
  'Ö',
]) {
  test(`${text} is as it was written when it has been cut into words`, () =>
    assert.equal(unspaced(spaced(text)), text));
}

test('a word within a line that has no spaces stands by itself', () => {
  assert.match(spaced('这是一部关于图书馆的电影'), / 电影$/);
  assert.equal(spaced('A film, “seen”'), 'A film, “seen”');
});
