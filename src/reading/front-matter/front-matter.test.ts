import { test } from 'node:test';
import { type Files, assertProblems, oneReview, page, post, review } from '../fixture.ts';

const X = 'error reviews/x/index.mdx';
const ADVICE = 'advice reviews/x/index.mdx';

type Row = readonly [name: string, source: string | Files, ...expected: string[]];

const film = (extra: string) =>
  review({ film: `{ title: Ballerina, year: 2025, directors: [Len Wiseman], ${extra} }` });
const title = (value: string) =>
  review({ film: `\n  title: ${value}\n  year: 2025\n  directors: [Len Wiseman]` });
const story = (value: string) =>
  review({
    scores: `{ story: ${value}, performance: 1, editing: 1, direction: 1, sound: 1, cinematography: 1, production: 1, bonus: 0 }`,
  });
const date = (value: string) => review({ published: value });
const prose = 'film:\n  title: x\nverdict: y\n\nIt begins in the rain';

const rows: readonly Row[] = [
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
  ['a comma forgotten', review({ tags: '["a" "b"]' }), `${X}:7:12 … comma`],
  ['a line without a colon', review({ verdict: 'a\nb' }), `${X}:5:1 … without a colon`],
  ['crooked indentation', review({ film: '\n  title: x\n year: 2025' }), `${X}:4:1 … neighbours`],
  ['a backslash', review({ verdict: '"a \\d b"' }), `${X}:4:13 … backslash`],
  ['the title 1917', title('1917')],
  ['the title yes', title('yes')],
  ['the title True', title('True')],
  ['the title 0x10', title('0x10')],
  ['a note 1917', story('{ score: 1, note: 1917 }')],
  ['a billing line 300', film('credits: { music by: 300 }')],
  ['the title null', title('null'), `${X}:3:10 … means “nothing” … "null"`],
  ['no title', title(''), `${X}:3:3 … film.title is empty`],
  ['a blank title', title('" "'), `${X}:3:10 … film.title: blank`],
  ['score 11', story('11'), `${X}:6:18 … story: 11, but Story/Screenplay is out of 2 … 0 to 2`],
  ['score -1', story('-1'), `${X}:6:18 … story: -1 … 0 to 2`],
  ['score .nan', story('.nan'), `${X}:6:18 … story: NaN is not a score`],
  ['score .inf', story('.inf'), `${X}:6:18 … story: Infinity is not a score`],
  ['score "7"', story('"7"'), `${X}:6:18 … story: "7" is text … without quotes`],
  ['score 1.3', story('1.3'), `${X}:6:18 … story: 1.3 is not in quarter points … 1.25 or 1.5`],
  ['score "1,5"', story('"1,5"'), `${X}:6:18 … Write 1.5`],
  ['score 1,5 in braces', story('1,5'), `${X}:6:20 … Write decimals with a point: story: 1.5`],
  ['no score', story(''), `${X}:6:11 … scores.story is empty … Story/Screenplay, out of 2`],
  ['score true', story('true'), `${X}:6:18 … story: true is not a score`],
  ['a list of scores', story('[1]'), `${X}:6:18 … story: [1] is not a score`],
  ['a noted score of 11', story('{ score: 11 }'), `${X}:6:27 … story: 11, but`],
  ['a note without score', story('{ note: x }'), `${X}:6:11 … scores.story.score is missing`],
  [
    'a misspelt note',
    story('{ score: 1, nota: x }'),
    `${X}:6:30 … scores.story.nota: unknown field … Did you mean note?`,
  ],
  ['31 February', date('2026-02-31'), `${X}:3:12 … "2026-02-31" is not a calendar date … 2025-06-08`],
  ['an empty date', date(''), `${X}:3:1 … published is empty`],
  ['a year for a date', date('2026'), `${X}:3:12 … "2026" is not a calendar date`],
  ['a date in words', date('8 June 2025'), `${X}:3:12 … not a calendar date`],
  ['a time without offset', date('2025-06-08T10:00'), `${X}:3:12 … not a calendar date … offset`],
  ['a field twice', review({ verdict: 'a\nverdict: b' }), `${X}:5:1 … verdict stands here twice`],
  ['an unknown field', review({ verdit: 'x' }), `${X}:7:1 … verdit: unknown field … Did you mean verdict?`],
  ['a field one level up', review({ title: 'x' }), `${X}:7:1 … belongs below film`],
  [
    'a misspelt field one level up',
    review({ director: 'x' }),
    `${X}:7:1 … Did you mean directors, below film?`,
  ],
  [
    'a field called __proto__',
    review().replace('---\n', '---\n__proto__: x\n'),
    `${X}:2:1 … __proto__: unknown field`,
  ],
  ['a rating that is no sum', review({ rating: '7' }), `${X}:7:9 … rating: 7, but the scores sum to 4`],
  [
    'what is missing, beside what is wrong',
    review({ verdict: undefined, still: undefined, tags: 'a' }, 'x'),
    `${X}:1:1 … verdict is missing`,
    `${X}:1:1 … still is missing`,
    `${X}:5:7 … [a]`,
  ],
  [
    'what is missing of a film',
    review({ film: '{ title: x }' }),
    `${X}:2:1 … film.year is missing … The year it came out`,
    `${X}:2:1 … film.directors is missing`,
  ],
  ['a film that is text', review({ film: 'Ballerina' }), `${X}:2:7 … film: "Ballerina" … title, lang`],
  ['a draft may lack all', review({ draft: 'true', verdict: undefined, scores: undefined })],
  [
    'a draft that says yes',
    review({ draft: 'yes', verdict: undefined }),
    `${X}:6:8 … draft: "yes" is not true or false`,
  ],
  [
    'a directory up in an alias',
    review({ aliases: '[../x, /a/../b, "http://x/y", /a/%2e%2e/b, /ok/]' }),
    `${X}:7:11 … "../x"`,
    `${X}:7:17 … "/a/../b"`,
    `${X}:7:26 … "http://x/y"`,
    `${X}:7:40 … %2e%2e`,
  ],
  [
    'a trailer of the wrong shape',
    review({ trailer: 'abc' }),
    `${X}:7:10 … "abc" is not a YouTube or Vimeo video … 11 characters`,
  ],
  ['a trailer that is all digits', review({ trailer: '12345678901' })],
  ['half a character', review({ verdict: '"a \\uD800 b"' }), `${ADVICE}:4:13 … half a character`],
  ['an invisible character as an escape', review({ verdict: '"a\\u0008b"' }), `${ADVICE}:4:12 … invisible`],
  ['a text that ends before #', review({ verdict: 'The #1 film' }), `${ADVICE}:4:10 … "#1 film" … quotes`],
  ['a comment', review({ verdict: 'A film # really' })],
  [
    'an alias bomb',
    `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`).join('')}---\n`,
    `${X}:1:1 … aliases (*) that multiply`,
  ],
  ['2,000 aliases', `---\na: &a x\nb: [${'*a, '.repeat(2000)}]\n---\n`, `${X}:1:1 … more than 100 aliases`],
  ['a list that contains itself', review({ tags: '&a [*a]' }), `${X}:7:11 … tags, item 1`],
  ['5,000 brackets', `---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`, `${X}:2: … without end`],
  [
    'a post without a title',
    { 'posts/a.mdx': post({ title: undefined }) },
    'error posts/a.mdx:1:1 … title is missing',
  ],
  [
    'a post’s cover without alt',
    { 'posts/a.mdx': post({ cover: './x.webp' }) },
    'error posts/a.mdx:5:8 … cover … src, alt',
  ],
  [
    'a page with a date',
    { 'pages/a.mdx': page({ published: '2025-01-01' }) },
    'error pages/a.mdx:2:1 … published: unknown field',
  ],
];

for (const [name, source, ...expected] of rows)
  test(name, (t) => assertProblems(t, typeof source === 'string' ? oneReview(source) : source, expected));
