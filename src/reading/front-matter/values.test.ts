import { testRows } from '../test/problems.ts';
import { review, scoresOf } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';
const film = (extra: string) =>
  review({ film: `{ title: Ballerina, year: 2025, directors: [Len Wiseman], ${extra} }` });
const title = (value: string) =>
  review({ film: `\n  title: ${value}\n  year: 2025\n  directors: [Len Wiseman]` });
const story = (value: string) =>
  review({
    scores: scoresOf({ story: value }),
  });
const date = (value: string) => review({ published: value });

testRows([
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
  ['a score in curly quotes', story('“1”'), `${X}:6:18 … story: the quotation marks are curly … story: 1`],
  ['a date in curly quotes', date('“2025-06-08”'), `${X}:3:12 … curly … published: 2025-06-08`],
  [
    'a picture in curly quotes',
    review({ still: '{ src: “./still.webp”, alt: “A dancer” }' }),
    `${X}:5:15 … curly … ./still.webp`,
  ],
  ['31 February', date('2026-02-31'), `${X}:3:12 … "2026-02-31" is not a calendar date … 2025-06-08`],
  ['an empty date', date(''), `${X}:3:1 … published is empty`],
  ['a year for a date', date('2026'), `${X}:3:12 … "2026" is not a calendar date`],
  ['a date in words', date('8 June 2025'), `${X}:3:12 … not a calendar date`],
  ['a time without offset', date('2025-06-08T10:00'), `${X}:3:12 … not a calendar date … offset`],
]);
