import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { site } from '../settings/settings.ts';
import { feedWith, itemOf } from './test/feeds.ts';
import { atomFeed } from './atom.ts';
import { jsonFeed } from './json.ts';
import { readBack } from './test/read-back.ts';
import { rssFeed } from './rss.ts';

const HARD: Record<string, string> = {
  markup: '<b>&amp; "Tom" & \'Jerry\' ]]> <!-- --> </title></item></entry>',
  'what looks like numbers': '007',
  'a signed number': '+1',
  'other scripts': 'الفجر 雨中的图书馆 Ñandú Ελλάδα',
  emoji: '👩‍🚀🎬',
  dollars: "$& $1 $' $$",
};

for (const [format, read] of Object.entries(readBack))
  describe(format, () => {
    test('carries an item whole', async () => {
      const { items, ...feed } = await read(feedWith([itemOf()]));
      assert.deepEqual(feed, {
        title: 'Films & Co',
        self: 'https://films.example/x.xml',
        page: 'https://films.example/',
      });
      assert.deepEqual(items, [
        {
          id: 'tag:films.example,2024-03-01:Rain',
          url: 'https://films.example/reviews/rain-2024/',
          title: 'Rain (2024) — 5/10',
          summary: 'Wet & wonderful.',
          author: site.author.name,
          html: '<p>It rains.</p>',
          published: '2024-03-01T04:00:00.000Z',
          updated: undefined,
          categories: ['Drama', 'weather'],
          picture: 'https://films.example/_astro/still.webp',
          film: ['Rain', '2024', '2.5', '42'],
        },
      ]);
    });

    for (const [name, title] of Object.entries(HARD))
      test(`loses nothing of ${name}`, async () => {
        const item = itemOf({
          title,
          html: `<p>${title}</p>`,
          review: { verdict: title, author: title, tags: [title], feedId: `urn:${title}` },
        });
        const [got] = (await read(feedWith([item], { title }))).items;
        assert.equal(got?.title, `${title} (2024) — 5/10`);
        assert.equal(got.summary, title);
        assert.equal(got.author, title);
        assert.equal(got.html, `<p>${title}</p>`);
        assert.deepEqual(got.categories, ['Drama', title]);
        assert.equal(got.id, `urn:${title}`);
        assert.equal(got.film[0], title);
      });

    test('leaves out what no feed can hold, and only that', async () => {
      const broken = 'a\u0000b\u0008c\u001Bd\uD83De\uFFFEf\u{10FFFF}\n\t👍';
      const item = itemOf({
        title: broken,
        html: broken,
        review: { verdict: broken, author: broken, tags: ['no\u0001ir'], feedId: 'urn:x' },
      });
      const [got] = (await read(feedWith([item]))).items;
      const sound = 'abcdef\u{10FFFF}\n\t👍';
      assert.equal(got?.html, sound);
      assert.equal(got.summary, sound);
      assert.equal(got.author, sound);
      assert.deepEqual(got.categories, ['Drama', 'noir']);
      assert.equal(got.title, `${sound} (2024) — 5/10`);
    });

    test('tells what changed, in the order given', async () => {
      const updated = new Date('2024-04-01T12:00:00Z');
      const { items } = await read(
        feedWith([
          itemOf({ title: 'A' }),
          itemOf({ title: 'B', review: { updated } }),
          itemOf({
            title: 'C',
            review: { rescored: [{ date: updated, scores: { story: { score: 1 } }, why: 'So.' }] },
          }),
        ]),
      );
      assert.deepEqual(
        items.map((item) => [item.film[0], item.updated]),
        [
          ['A', undefined],
          ['B', updated.toISOString()],
          ['C', updated.toISOString()],
        ],
      );
    });

    test('gives a day without a time as its noon, and no change before the beginning', async () => {
      const day = new Date('2024-04-01T00:00:00+08:00');
      const moment = new Date('2024-04-01T09:30:00+08:00');
      const { items } = await read(
        feedWith([
          itemOf({ title: 'A', review: { published: day, updated: moment } }),
          itemOf({
            title: 'B',
            review: { published: moment, updated: new Date('2024-04-02T00:00:00+08:00') },
          }),
        ]),
      );
      const told = items.map(({ published, updated }) => [published, updated ?? published]);
      assert.deepEqual(told, [
        ['2024-04-01T04:00:00.000Z', '2024-04-01T04:00:00.000Z'],
        ['2024-04-01T01:30:00.000Z', '2024-04-02T04:00:00.000Z'],
      ]);
    });

    test('says nothing of what there is not', async () => {
      const [got] = (
        await read(feedWith([{ ...itemOf(), picture: undefined, film: undefined, categories: [] }]))
      ).items;
      assert.equal(got?.picture, undefined);
      assert.deepEqual(got?.film, [undefined, undefined, undefined, undefined]);
      assert.deepEqual(got.categories, []);
    });

    test('can be empty', async () => assert.deepEqual((await read(feedWith([]))).items, []));
  });

const WRITERS = { atomFeed, jsonFeed, rssFeed };

for (const [name, write] of Object.entries(WRITERS))
  test(`${name} writes no undefined, and the same bytes twice`, async () => {
    const feed = feedWith([
      { ...itemOf(), picture: undefined, film: undefined, updated: undefined },
      itemOf(),
    ]);
    const text = await write(feed);
    assert.doesNotMatch(text, /undefined|null|NaN|\[object/);
    assert.equal(await write(feed), text);
    // It would be taken for the summary of the entry.
    assert.doesNotMatch(text, /media:description/);
  });

const stars = [
  [0, '0.5'],
  [0.25, '0.5'],
  [1.25, '0.5'],
  [1.5, '1.0'],
  [6.5, '3.5'],
  [7.25, '3.5'],
  [9.25, '4.5'],
  [9.5, '5.0'],
  [10, '5.0'],
] as const;
for (const [sum, expected] of stars)
  test(`a rating of ${sum} is ${expected} stars at Letterboxd`, () => {
    const shares = {
      story: 2,
      performance: 2,
      editing: 1,
      direction: 1,
      sound: 1,
      cinematography: 1,
      production: 1,
      bonus: 1,
    };
    let left = sum;
    const scores = Object.fromEntries(
      Object.entries(shares).map(([key, most]) => {
        const score = Math.min(left, most);
        left -= score;
        return [key, { score }];
      }),
    );
    assert.equal(itemOf({ review: { scores } }).film?.rating, expected);
  });
