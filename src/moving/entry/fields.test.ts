import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Given, assertHas, moveOf, notesOf, post, review } from '../test/site.ts';

/** A word that stands nowhere else. */
const WORD = 'Xyloph';

/** Fields that say something to a reader, each with a value that is found again. */
const SAYING: Record<string, unknown> = {
  ...Object.fromEntries(
    [
      ...['director', 'directors', 'directed-by', 'directed_by', 'screenplay', 'writer', 'writers'],
      ...['screenwriter', 'screenwriters', 'written-by', 'written_by', 'script', 'music', 'composer'],
      ...['composers', 'music-by', 'music_by', 'cinematographer', 'cinematographers', 'cinematography'],
      ...['dop', 'editor', 'editors', 'cast', 'starring', 'actors', 'genre', 'genres', 'country'],
      ...['countries', 'description', 'excerpt', 'subtitle', 'title', 'author', 'grade', 'stars', 'score'],
      ...['rating', 'tagline', 'mood', 'image-alt', 'image_alt', 'thumbnail', 'cover', 'image'],
      ...['featured-image', 'post_image'],
    ].map((name) => [name, `${WORD} Quill`]),
  ),
  authors: [`${WORD} Quill`, { name: 'Bo Hartnell' }],
  review: { rating: `${WORD} Quill` },
  extra: { deep: [`${WORD} Quill`] },
  trailer: `https://films.example/${WORD}`,
};

/** One document for each field, of one kind. */
const each = (make: (field: string, value: unknown, index: number) => Given): Given[] =>
  Object.entries(SAYING).map(([field, value], index) => make(field, value, index));

const day = (index: number): string =>
  `2024-${String(Math.floor(index / 28) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;

const KINDS: Record<string, readonly Given[]> = {
  'a review': each((field, value, index) =>
    review({ title: `Film ${index} (2020)`, rating: '4/10', [field]: value }, undefined, {
      file: `_posts/${day(index)}-film-${index}.md`,
    }),
  ),
  'a rated post without a table': each((field, value, index) =>
    review({ title: `Film ${index} (2020)`, rating: 'C+', [field]: value }, '<p>Rain falls.</p>', {
      file: `_posts/${day(index)}-film-${index}.md`,
    }),
  ),
  'a post': each((field, value, index) =>
    post({ title: `Post ${index}`, [field]: value }, undefined, {
      file: `_posts/${day(index)}-post-${index}.md`,
    }),
  ),
  'a page': each((field, value, index) => ({
    file: `page-${index}.md`,
    html: '<p>All that there is to be known of it.</p>',
    fields: { title: `Page ${index}`, [field]: value },
  })),
};

for (const [kind, documents] of Object.entries(KINDS))
  test(`every field of ${kind} is carried, shown or named`, async (t) => {
    const outcome = await moveOf(t, documents).run({ dryRun: true });
    assert.deepEqual(outcome.leftOut, []);
    const silent = Object.keys(SAYING).filter((_, index) => {
      const { entry } = outcome.moved.find(
        (moved) => moved.entry.planned.document.file === documents[index]!.file,
      )!;
      return ![entry.text, ...[...entry.notes, ...entry.lost].map(({ what }) => what)].some((text) =>
        text.includes(WORD),
      );
    });
    assert.deepEqual(silent, []);
  });

/** What fields of a review become. */
const REVIEW: readonly [what: string, fields: Record<string, unknown>, ...texts: string[]][] = [
  [
    'credits',
    {
      music: 'Al Tide & Dot Hale',
      cinematographer: 'Jo Marsh',
      editor: ['Ida Reef'],
      cast: 'A B, C D',
      runtime: '2h 5m',
      genre: 'Drama',
    },
    'credits:\n    music by: [Al Tide, Dot Hale]\n    photographed by: [Jo Marsh]\n    edited by: [Ida Reef]\n',
    'cast: [A B, C D]',
    'runtime: 125',
    'genres: [Drama]',
  ],
  [
    'writers under two names',
    { writer: 'Zed Zee', screenplay: 'Bo Lindqvist' },
    'writers: [Bo Lindqvist, Zed Zee]',
  ],
  ['a year of its own field', { title: 'Echo - Review', year: 2024 }, 'year: 2024', 'not # The old title'],
  ['a subtitle', { subtitle: 'Or *never*' }, '*Or \\*never\\**', 'verdict: It comes back'],
  [
    'an excerpt for a verdict',
    { description: undefined, excerpt: 'Short & sweet' },
    'verdict: Short & sweet',
  ],
  ['an excerpt beside a description', { excerpt: 'Short' }, 'verdict: It comes back', '*Short*'],
  ['a title with an entity', { title: 'Fast &amp; Loud (2024) - Review' }, 'title: Fast & Loud\n'],
  ['a trailer', { trailer: 'https://youtu.be/0FSwsrFpkbw' }, 'trailer: 0FSwsrFpkbw'],
  ['a guest', { author: 'Bo Hartnell' }, 'author: Bo Hartnell\npublished:'],
  ['several guests', { authors: ['Bo Hartnell', { name: 'Dot Hale' }] }, 'author: "Bo Hartnell, Dot Hale"'],
  [
    'the alternative of its picture',
    { 'post-image': undefined, image: { path: '/assets/echo.webp', alt: 'A wall' } },
    'alt: A wall',
  ],
];

for (const [what, fields, ...texts] of REVIEW)
  test(`of a review: ${what}`, async (t) => {
    const { moved } = await moveOf(t, [review(fields)]).run({ dryRun: true });
    assert.deepEqual(moved[0]!.entry.lost, []);
    assertHas(moved[0]!.entry.text, texts);
  });

/** What fields of a post become. */
const POST: readonly [what: string, fields: Record<string, unknown>, ...texts: string[]][] = [
  ['a title with an ampersand', { title: 'Q&A' }, 'title: Q&A\n'],
  ['a title with an entity', { title: 'R&D &amp; more' }, 'title: R&D & more\n'],
  ['a title with marks', { title: 'A <b>B</b>' }, 'title: A B\n'],
  ['a title with a heart', { title: 'I <3 U' }, 'title: I <3 U\n'],
  ['a title with an entity left open', { title: '&copy 2020' }, 'title: "&copy 2020"\n'],
  ['a description', { description: 'Why & how' }, 'description: Why & how\n'],
  ['an excerpt', { excerpt: 'Why' }, 'description: Why\n', 'not *Why*'],
  [
    'all three',
    { description: 'One', excerpt: 'Two', subtitle: 'Three' },
    'description: One\n',
    '*Three*',
    '*Two*',
  ],
  ['a rating', { rating: 4 }, 'Rating: 4.'],
  ['stars', { stars: '★★★½' }, 'Stars: ★★★½.'],
  ['a grade', { grade: 'B+' }, 'Grade: B+.'],
  ['a score', { score: 85 }, 'Rating: 85.'],
  ['a rating within', { review: { rating: 3.5 } }, 'Review: 3.5.'],
  [
    'facts of a film',
    {
      rating: '3/5',
      year: 1999,
      runtime: '90 min',
      director: 'A B',
      genre: 'Drama, Noir',
      cast: ['C D', 'E_F'],
      music: 'G',
      editor: 'H',
      country: 'X',
    },
    'Directed by A B. ',
    'Year: 1999.',
    'Runtime: 90 min.',
    'Genre: Drama, Noir.',
    'With C D, E\\_F.',
    'Music by G.',
    'Edited by H.',
    'Country: X.',
    'Rating: 3/5.',
  ],
  ['a guest', { author: 'Bo Hartnell' }, 'author: Bo Hartnell\n'],
  [
    'a guest with an address',
    { author: { name: 'Bo Hartnell', url: 'https://bo.example' } },
    'author: Bo Hartnell\n',
  ],
];

for (const [what, fields, ...texts] of POST)
  test(`of a post: ${what}`, async (t) => {
    const move = moveOf(t, [post(fields)]);
    const { moved } = await move.run();
    assert.deepEqual(moved[0]!.entry.lost, []);
    assertHas(moved[0]!.entry.text, texts);
    assert.deepEqual(await move.errors(), []);
  });

test('who the site is of is no guest', async (t) => {
  const { moved } = await moveOf(t, [post({ author: 'ada critic' })], { authors: ['Ada Critic'] }).run({
    dryRun: true,
  });
  assert.ok(!moved[0]!.entry.text.includes('author:'));
});

test('a field that nothing here knows is named with its line and value', async (t) => {
  const outcome = await moveOf(t, [post({ mood: 'blue', deep: { a: [1] } })]).run({ dryRun: true });
  assert.deepEqual(notesOf(outcome, 'dropped'), ['dropped 3 mood: blue', 'dropped 4 deep: {"a":[1]}']);
});

test('what a review has no field for is named', async (t) => {
  const fields = { runtime: 'two hours', stars: '★★', trailer: 'https://films.example/a.mp4' };
  const outcome = await moveOf(t, [review(fields)]).run({ dryRun: true });
  assert.deepEqual(notesOf(outcome, 'dropped', 'missing').slice(1), [
    'dropped 8 runtime: two hours',
    'dropped 9 stars: ★★',
    'dropped 10 trailer: https://films.example/a.mp4',
  ]);
});

test('defaults that stand in no file are not spoken of', async (t) => {
  const outcome = await moveOf(t, [post({ mood: 'blue' }, undefined, { lines: { title: 2 } })]).run({
    dryRun: true,
  });
  assert.deepEqual(notesOf(outcome, 'dropped'), []);
});
