import { expectProblems } from './expect-problems.ts';

expectProblems([
  // Signs that MDX takes for its own.
  ['I <3 it', '5:3', '< begins a tag, and "<3 it" is none', 'Write &lt; or \\< for the sign itself.'],
  ['é😀 a <- b', '5:7', /^< begins a tag/, /\\</],
  ['a {b', '5:3', '{ is never closed', /\\\{/],
  ['a {b c} d', '5:6', /^what stands in braces is no JavaScript/, /\\\{/],
  ['## A {#b}', '5:9', 'an id in braces', /^Leave it out/],
  ['<!-- a -->', '5:1', 'a comment in HTML', 'Write {/* … */}.'],
  [
    '<https://a.example/b>',
    '5:1',
    '<https://a.example/b> is no link in MDX',
    /^Write \[text\]\(https:\/\/a\.example\/b\)/,
  ],
  ['<me@a.example>', '5:1', '<me@a.example> is no link in MDX', /^Write \[text\]/],
  // Tags.
  ['<Spoiler>\n\na', '5:1', '<Spoiler> is never closed', /^Add <\/Spoiler>/],
  [
    'a <b>c\n\nd</b>',
    '5:3',
    '<b> is not closed within its paragraph',
    /^Add <\/b>\. Around several paragraphs/,
  ],
  ['a <br> b', '5:3', '<br> is never closed', 'Write <br />.'],
  ['a\n\n</Spoiler>', '7:1', '</Spoiler> closes nothing', /^Delete it/],
  [
    '<Spoiler>\n\n<Still>\n\n</Spoiler>',
    '9:1',
    '</Spoiler>, but <Still> of line 7 is still open',
    /<Still \/>/,
  ],
  ['<Trailer caption=a />', '5:1', '<Trailer>: the value of caption has no quotes', 'Write caption="a".'],
  ['<Trailer caption="a />', '5:1', 'the tag <Trailer is not finished', /quote/],
  ['<Trailer {...} />', '4:1', /^what stands in braces is no JavaScript/, /./],
  // What would bring the parser down.
  [`a\n\n${'>'.repeat(2000)} b`, '7:1', 'quotes or lists nested more than 100 deep', /./],
  [`${'- '.repeat(20_000)} b`, '5:1', /^quotes or lists nested/, /./],
  [`{${'('.repeat(30_000)}1${')'.repeat(30_000)}}`, '5:1', /^tags or brackets nested/, /./],
  ['<div>\n\n'.repeat(30_000), '2005:1', /^tags or brackets nested/, /./],
]);
