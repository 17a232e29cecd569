import { type Row, testRows } from '../test/problems.ts';
import { review } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';
const film = (extra: string) =>
  review({ film: `{ title: Ballerina, year: 2025, directors: [Len Wiseman], ${extra} }` });
const title = (value: string) =>
  review({ film: `\n  title: ${value}\n  year: 2025\n  directors: [Len Wiseman]` });
const prose = 'film:\n  title: x\nverdict: y\n\nIt begins in the rain';

testRows([
  ['good', review()],
  ['never closed', `---\n${prose}.\n`, `${X}:6:1 … never closed … ---`],
  [
    'never closed, with a line across the text',
    `---\n${prose}: so on.\n\n---\n\nBye.\n`,
    `${X}:6:1 … never closed`,
  ],
  [
    'closed with four hyphens',
    '---\nfilm: x\n----\n\nIt begins.\n',
    `${X}:3:1 … never closed … "----" … Write exactly ---`,
  ],
  ['no front matter', 'It begins.', `${X}:1:1 … front matter is missing`],
  ['an empty file', ' \n', `${X}:1:1 … file is empty`],
  ['a blank line first', '\n---\na: b\n---\n', `${X}:2:1 … very start`],
  ['TOML', '+++\ntitle = "x"\n+++\n', `${X}:1:1 … TOML`],
  ['dashes made smart', '—-\na: b\n---\n', `${X}:1:1 … three hyphens`],
  ['dashes with a space', '-- -\na: b\n---\n', `${X}:1:1 … begins with -- - … three hyphens`],
  ['a dash for three hyphens', '—\na: b\n—\n', `${X}:1:1 … begins with — … three hyphens`],
  ['closed with a space', '---\nfilm: x\n-- -\n\nIt begins.\n', `${X}:3:1 … "-- -" … Write exactly ---`],
  ['a block of code', '```yaml\n---\na: b\n---\n```\n', `${X}:1:1 … block of code … Delete`],
  ['no fields', '---\n---\n\nIt begins.', `${X}:1:1 … no fields`],
  ['a list', '---\n- a\n---\n', `${X}:1:1 … not a list of fields`],
  ['a text', '---\njust text\n---\n', `${X}:1:1 … not a list of fields`],
  ['a tab', '---\nfilm:\n\ttitle: x\n---\n', `${X}:3:1 … a tab … Indent with spaces`],
  ['a colon in the title', title('Alien: Covenant'), `${X}:3:10 … Quote the title: title: "Alien: Covenant"`],
  [
    'a year and a colon in the title',
    title('2001: A Space Odyssey'),
    `${X}:3:10 … Quote the title: title: "2001: A Space Odyssey"`,
  ],
  [
    'a colon in brackets',
    review({ film: '{ title: Alien: Covenant, year: 2017, directors: [x] }' }),
    `${X}:2:16 … colon inside brackets … quotes`,
  ],
  [
    'a colon in a list',
    film('alsoKnownAs: [From the World of John Wick: Ballerina]'),
    `${X}:2:79 … film.alsoKnownAs, item 1 … "From the World of John Wick: Ballerina"`,
  ],
  ['a title in brackets', title('[REC]'), `${X}:3:10 … film.title … Put it in quotes: "[REC]"`],
  [
    'a title that is a comment',
    title('#Alive'),
    `${X}:3:3 … film.title is empty: # begins a comment … "#Alive"`,
  ],
  ['a title that starts with @', title('@Suburbia'), `${X}:3:10 … "@Suburbia"`],
  ['a title that starts with *', title('*batteries not included'), `${X}:3:21 … "*batteries not included"`],
  ['a title that is an alias', title('*batteries'), `${X}:3:10 … "*batteries"`],
  ['a title that starts with &', title('&Juliet'), `${X}:3:3 … "&Juliet"`],
  ['a title that starts with !', title('!Women Art Revolution'), `${X}:3:10 … "!Women Art Revolution"`],
  ['a title that starts with quotes', title('"Crocodile" Dundee'), `${X}:3:22 … '"Crocodile" Dundee'`],
  ['an apostrophe first', title("'Tis Pity"), `${X}:3:10 … never closed … "'Tis Pity"`],
  [
    'a quote never closed',
    review({ verdict: '"It begins' }),
    `${X}:4:10 … never closed … verdict: "It begins"`,
  ],
  ['a bracket never closed', review({ tags: '[a, b', feedId: 'x' }), `${X}:7:7 … [ is never closed`],
  [
    'a brace never closed',
    '---\nfilm: { title: x\npublished: 2025-01-01\n---\n',
    `${X}:2:7 … { is never closed`,
  ],
  ...(
    [
      ['{ title: Film #9 }', '2:21', '"Film #9"'],
      ['{ title: Film #9, year: 2020, directors: [A] }', '2:21', '"Film #9"'],
      ["{ title: Eve's Film #9, year: 2020, directors: [A] }", '2:27', '"Eve\'s Film #9"'],
      ['{\n    title: Film #9,\n    year: 2020,\n    directors: [A] }', '3:17', '"Film #9"'],
      ['{ title: Film, year: 2020, directors: [A #1, B] }', '2:48', '"A #1"'],
      ['{ title: Film, year: 2020, directors: [\n      A #1,\n      B] }', '3:9', '"A #1"'],
      ['{ title: #9, year: 2020 }', '2:16', '"#9"'],
      ['{ title: Film # }', '2:21', '"Film #"'],
      ["{ title: 'Film' #9, year: 2020 }", '2:23', 'one pair of quotes'],
    ] as const
  ).map(([film, place, fix]): Row => [
    `a comment in ${film}`,
    review({ film }),
    `${X}:${place} … # begins a comment … don’t count … ${fix}`,
  ]),
  ['a comment that is meant', review({ film: '{ title: Film # good\n' }), `${X}:2:7 … { is never closed`],
  ['a comma forgotten', review({ tags: '["a" "b"]' }), `${X}:7:12 … comma`],
  ['a line without a colon', review({ verdict: 'a\nb' }), `${X}:5:1 … without a colon`],
  [
    'no space after the colon',
    review({ verdict: 'x\nverdict:x' }),
    `${X}:5:1 … space is missing … Write verdict: x`,
  ],
  ['an equals sign', title('x\n  lang = en'), `${X}:4:3 … equals sign behind lang … Write lang: en`],
  [
    'a wide colon',
    review({ verdict: 'x\nverdict：y' }),
    `${X}:5:1 … the colon behind verdict … Write verdict: y`,
  ],
  [
    'a wide space',
    review({ verdict: 'x\nverdict:\u00A0y' }),
    `${X}:5:1 … the space behind verdict … Write verdict: y`,
  ],
  ['an odd space to indent', title('x\n\u00A0\u00A0lang: en'), `${X}:4:1 … not an ordinary one … space bar`],
  ['a space too many', title('x\n   lang: en'), `${X}:4:4 … indented further … same number of spaces`],
  [
    'a line further out',
    review({ film: '\n  title: x\nlang: en\n  year: 2025' }),
    `${X}:5:3 … indented further`,
  ],
  ['a tag with its sign', review({ tags: '[#noir, b]' }), `${X}:7:8 … # begins a comment … "#noir"`],
  [
    'a tag with its sign in a list',
    review({ tags: '\n  - #noir\n  - b' }),
    `${X}:8:5 … # begins a comment … - "#noir"`,
  ],
  [
    'an apostrophe in single quotes',
    review({ still: "{ src: ./still.webp, alt: 'Eve's room' }" }),
    `${X}:5:39 … goes on after the closing quotation mark … the other kind`,
  ],
  ['curly quotes around a colon', title('“Alien: Covenant”'), `${X}:3:10 … title: "Alien: Covenant"`],
  ['crooked indentation', review({ film: '\n  title: x\n year: 2025' }), `${X}:4:1 … neighbours`],
  ['a backslash', review({ verdict: '"a \\d b"' }), `${X}:4:13 … backslash`],
]);
