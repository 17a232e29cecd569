import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { Criterion } from './criteria.ts';
import { loadedFields } from './entry.ts';
import { missingFromReview } from './missing.ts';
import { pageSchema } from './page.ts';
import { postSchema } from './post.ts';
import { reviewSchema } from './review.ts';
import { VOCABULARY } from './vocabulary.ts';
import { describeField } from './written-scores.ts';

/** What front matter takes, as its reader and editors know it: fields, what is left out, what is wrong. */

const criterion = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  ...{ key, name: key.toUpperCase(), outOf: 2, step: 0.25, means: 'It counts.', ...more },
});
const CRITERIA = [criterion('plot'), criterion('light'), criterion('dance', { since: '2025-01-01' })];
const options = { picture: z.string(), timeZone: 'UTC', now: new Date('2026-01-01') };
const SCHEMAS = {
  reviews: reviewSchema({ ...options, criteria: CRITERIA }),
  posts: postSchema(options),
  pages: pageSchema(),
};

type Schema = z.core.JSONSchema.JSONSchema;

/** Every field of a schema with its path, those of all its forms included. */
function fieldsOf(schema: Schema, path = ''): [path: string, field: Schema][] {
  const forms = [schema, ...(schema.anyOf ?? [])] as Schema[];
  return forms.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, field]): [string, Schema][] => [
      [`${path}${name}`, field as Schema],
      ...fieldsOf(field as Schema, `${path}${name}.`),
    ]),
  );
}

for (const [name, schema] of [
  ...Object.entries(SCHEMAS),
  ...Object.entries(VOCABULARY).map(([name, { props }]) => [`<${name}>`, props] as const),
])
  test(`editors can explain every field of ${name}`, () => {
    for (const [path, { description, pattern, patternErrorMessage }] of fieldsOf(
      z.toJSONSchema(schema, { io: 'input' }),
    )) {
      // What a score is, the criterion says that it is of.
      if (!/^scores\..*\.score$/.test(path)) assert.match(description ?? '', /[.\])]$/, path);
      if (path !== 'trailer' && pattern !== undefined) assert.ok(patternErrorMessage, path);
    }
  });

test('what is left out is nothing, and no more than that', () => {
  const film = { title: 'X', year: 2000 };
  const day = '2025-06-08';
  const common = { tags: [], aliases: [], draft: false, published: new Date(day) };
  assert.deepEqual(SCHEMAS.posts.parse({ title: 'X', description: 'Y', published: day }), {
    ...common,
    ...{ title: 'X', description: 'Y' },
  });
  assert.deepEqual(SCHEMAS.pages.parse({ title: 'X', description: 'Y' }), {
    ...{ title: 'X', description: 'Y', aliases: [] },
  });
  assert.deepEqual(SCHEMAS.reviews.parse({ film, draft: true, published: day }), {
    ...{ ...common, draft: true, scores: {} },
    film: {
      ...{ ...film, kind: 'film', alsoKnownAs: [], directors: [], writers: [], credits: {}, genres: [] },
      ...{ countries: [], languages: [], cast: [] },
    },
  });
  assert.deepEqual(z.object(loadedFields(z.string())).parse({}), { pictures: {} });
});

const POST = { title: 'X', description: 'Y', published: '2025-06-08' };
const FILM = { title: 'X', year: 2000, directors: ['Y'] };
const REVIEW = {
  ...{ film: FILM, published: '2025-06-08', verdict: 'X.', still: { src: './a.webp', alt: 'Y.' } },
  scores: { plot: 1, light: 1, dance: 1 },
};
const WRONG_IN_POST = {
  ...{ published: '2025-02-30', updated: 5, tags: 'noir', author: ' ', lang: 'English please' },
  ...{ feedId: 'x', aliases: ['/*'], title: null, description: ['a'] },
  cover: { src: './a.webp', alt: 'Y.', focus: 'up' },
};
const WRONG_IN_REVIEW = {
  ...{ trailer: 'x', verdict: '', rating: 9, scores: 'good', still: { src: './a.webp', alt: 5 } },
};
const WRONG_IN_FILM = [
  ...[
    { year: 25 },
    { year: 12_025 },
    { year: '2025' },
    { kind: 'opera' },
    { runtime: 'long' },
    { runtime: 0 },
  ],
  ...[
    { tmdb: 'x' },
    { imdb: 'tt123' },
    { imdb: 'tt12345678x' },
    { imdb: 'att1234567' },
    { letterboxd: 'x/y' },
  ],
  ...[{ letterboxd: 'x y' }, { letterboxd: '/x' }, { directors: 'Y' }, { cast: { a: 'Y' } }],
];
for (const [name, field, value] of [
  ...Object.entries(WRONG_IN_POST).map(([field, value]) => ['posts', field, value] as const),
  ...Object.entries(WRONG_IN_REVIEW).map(([field, value]) => ['reviews', field, value] as const),
  ...WRONG_IN_FILM.map((change) => ['reviews', 'film', { ...FILM, ...change }] as const),
])
  test(`${field}: ${JSON.stringify(value)} is said to be wrong there, with what to do`, () => {
    const whole = name === 'posts' ? POST : REVIEW;
    const { error } = SCHEMAS[name].safeParse({ ...whole, [field]: value });
    assert.ok(error && error.issues.length > 0);
    for (const { path, message } of error.issues) {
      assert.equal(path[0], field);
      assert.match(message, /^.+\n.+\.$/);
    }
  });

for (const film of [
  { imdb: 'tt1234567' },
  { imdb: 'tt12345678' },
  { letterboxd: 'x-2' },
  { runtime: 1 },
  { kind: 'short' },
])
  test(`${JSON.stringify(film)} is right`, () =>
    assert.ok(SCHEMAS.reviews.safeParse({ ...REVIEW, film: { ...FILM, ...film } }).success));

/** Whether a value is what a JSON Schema asks for, as far as conditions and required fields go. */
function holds(schema: unknown, value: unknown): boolean {
  const { if: condition, then = {}, else: otherwise = {}, ...rest } = schema as Record<string, unknown>;
  const {
    const: only = value,
    enum: any = [value],
    type,
    minItems = 0,
    required = [],
    properties = {},
  } = rest;
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return (
    value === only &&
    (any as unknown[]).includes(value) &&
    (type !== 'object' || fields === value) &&
    (!Array.isArray(value) || value.length >= (minItems as number)) &&
    (fields !== value || (required as string[]).every((name) => fields[name] !== undefined)) &&
    Object.entries(properties as object).every(
      ([name, field]) => fields[name] === undefined || holds(field, fields[name]),
    ) &&
    (condition === undefined || holds(holds(condition, value) ? then : otherwise, value))
  );
}

const { if: isDraft, else: published } = z.toJSONSchema(SCHEMAS.reviews, { io: 'input' });
for (const change of [
  {},
  { verdict: undefined },
  { still: undefined },
  { scores: undefined },
  { scores: {} },
  { scores: { plot: 1 } },
  { scores: { plot: 1, light: 1 }, published: '2024-01-01' },
  { scores: 'none' },
  { scores: 3 },
  { film: { title: 'X', year: 2000 } },
  { film: { ...FILM, directors: [] } },
  { film: { title: 'X', year: 2000, kind: 'series' } },
  { film: { title: 'X', year: 2000, kind: 'season' } },
  { film: { title: 'X', year: 2000, kind: 'short' } },
  { draft: true, verdict: undefined, scores: undefined },
  { draft: false, verdict: undefined },
])
  test(`editors ask for what publishing asks for: ${JSON.stringify(change)}`, () => {
    const review = { ...REVIEW, ...change };
    const { published: day } = review;
    const counts = CRITERIA.filter(({ since = '' }) => since <= day);
    assert.equal(
      holds({ if: isDraft, else: published }, review),
      missingFromReview(review, counts, '2026-01-01').length === 0,
    );
  });

test('where no criterion is of every day, editors ask for no scores', () => {
  const changed = [criterion('plot', { until: '2025-01-01' }), criterion('story', { since: '2025-01-01' })];
  const { else: asked } = z.toJSONSchema(reviewSchema({ ...options, criteria: changed }), { io: 'input' });
  assert.ok(holds(asked, { ...REVIEW, scores: undefined }));
  assert.ok(holds(asked, { ...REVIEW, scores: {} }));
});

for (const [name, criteria, has, lacks] of [
  ['several in the same steps', CRITERIA, ['each criterion, in quarter points', 'score: 0.5'], []],
  [
    'whole points',
    [criterion('a', { step: 1 }), criterion('b', { step: 1 })],
    ['in whole points', 'score: 1,'],
    [],
  ],
  ['steps of their own', [criterion('a'), criterion('b', { step: 0.5 })], ['each criterion'], ['points']],
  [
    'one alone',
    [criterion('a', { means: 'All of it.' })],
    ['A number, out of 2, in quarter points. All of it.'],
    ['each'],
  ],
  [
    'one alone for a time',
    [criterion('a', { since: '2025-01-01', until: '2026-01-01' })],
    ['out of 2, in quarter points, since 2025-01-01, until 2026-01-01.'],
    [],
  ],
] as const)
  test(`editors are told how scores are given: ${name}`, () => {
    const said = describeField(criteria);
    for (const words of has) assert.ok(said.includes(words), said);
    for (const words of lacks) assert.ok(!said.includes(words), said);
  });

test('editors are told what a score is out of, at each time', () => {
  const criteria = [
    criterion('plot', { until: '2025-01-01', means: 'Old.' }),
    criterion('plot', { outOf: 3, step: 1, since: '2025-01-01', means: 'What happens.' }),
  ];
  const fields = fieldsOf(z.toJSONSchema(reviewSchema({ ...options, criteria }), { io: 'input' }));
  const out =
    'out of 2, in quarter points, until 2025-01-01; or out of 3, in whole points, since 2025-01-01.';
  const { description, anyOf } = fields.find(([path]) => path === 'scores.plot')![1];
  assert.equal(description, `PLOT, ${out} What happens.`);
  assert.equal((anyOf![0] as { errorMessage?: string }).errorMessage, `PLOT is ${out}`);
});
