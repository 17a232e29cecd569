import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import sanitize from 'sanitize-html';
import { foldersOf } from '../build.ts';
import { addressesOf } from './feed-addresses.ts';
import { feedsIn, readFeed, type Item } from './feeds.ts';
import { elementsIn, textIn, valuesOf } from './elements.ts';
import { publishedIn, type Published } from './published.ts';

const folders = foldersOf('main');
const entries = publishedIn(folders);

/** Every entry as feeds carry it, by id: the newest, and the archives. Read in tests, so that a broken feed fails only them. */
let known: ReadonlyMap<string | undefined, Item> | undefined;
const items = (): ReadonlyMap<string | undefined, Item> =>
  (known ??= new Map(
    Object.entries(feedsIn(folders.site))
      .filter(([path]) => path.startsWith('atom'))
      .flatMap(([, text]) => readFeed(text).items.map((item) => [item.id, item])),
  ));

const itemOf = ({ id }: Published): Item => items().get(id)!;

const htmlOf = (slug: string): string => itemOf(entries.find((entry) => entry.slug === slug)!).html;

/** What is wrong with the text of any entry. */
const faults = (find: (item: Item) => readonly string[]): string[] =>
  [...items().values()].flatMap((item) => find(item).map((what) => `${item.id}: ${what}`));

test('no entry carries what readers refuse', () => {
  expect(items().size).toBe(entries.length);
  const refused =
    /^(?:script|style|link|meta|iframe|embed|object|svg|math|form|input|button|template|astro-.*)$/;
  const attributes = /^(?:class|style|id|data-.*|on.*|slot|is|loading|decoding|fetchpriority|sizes)$/;
  expect(
    faults(({ html }) =>
      elementsIn(html).flatMap((element) => [
        ...(refused.test(element.name) ? [`<${element.name}>`] : []),
        ...Object.keys(element.attributes).filter((name) => attributes.test(name)),
      ]),
    ),
  ).toEqual([]);
});

test('every address means the same everywhere', () => {
  const portable = /^(?:https?:\/\/|\/\/|mailto:|tel:)\S+$/;
  expect(faults(({ html }) => addressesOf(html).filter((address) => !portable.test(address)))).toEqual([]);
});

test('every picture has its size and its words, and the lead picture is shown once', () => {
  expect(
    faults(({ html }) =>
      elementsIn(html)
        .filter(({ name }) => name === 'img')
        .filter(({ attributes: { width, height, alt } }) => !(Number(width) && Number(height) && alt))
        .map(({ attributes }) => JSON.stringify(attributes)),
    ),
  ).toEqual([]);
  expect(
    faults(({ html, picture }) => {
      const shown = valuesOf(html, 'img', 'src');
      return picture === undefined || shown.filter((src) => src === picture).length === 1
        ? []
        : [`${picture} among ${shown.join()}`];
    }),
  ).toEqual([]);
  const led = entries.filter(({ collection }) => collection === 'reviews').map(itemOf);
  expect(led.filter(({ picture, html }) => valuesOf(html, 'img', 'src')[0] !== picture)).toEqual([]);
  expect(led.filter(({ picture }) => picture === undefined)).toEqual([]);
});

test('what a spoiler hides is read on the page only', () => {
  for (const [slug, hidden, link] of [
    ['reviews/the-lamplighter-2025', 'The lamps go out', 'Spoiler: the ending — read it there'],
    ['posts/torture', 'on one line', 'Spoiler: read it there'],
  ] as const) {
    const html = htmlOf(slug.split('/')[1]!);
    expect(html).not.toContain(hidden);
    expect(html).toMatch(new RegExp(`<p>\\s*<a href="[^"]*/${slug}/">\\s*${link}\\s*</a>\\s*</p>`));
  }
});

const codeIn = (html: string): string[] =>
  [...html.matchAll(/<pre\b[^>]*>([\s\S]*?)<\/pre>/g)].map(([, code = '']) => textIn(code));

test('code keeps its white space', () => {
  const blocks = entries.flatMap((entry) => {
    const { file, slug } = entry;
    const page = /<main[\s\S]*<\/main>/.exec(readFileSync(join(folders.site, file), 'utf8'))?.[0] ?? '';
    const onPage = codeIn(page);
    expect(codeIn(itemOf(entry).html), slug).toEqual(onPage);
    return onPage;
  });
  expect(blocks.length).toBeGreaterThan(8);
  expect(blocks).toContain('<pre>  ]]>\n\ta tab   &amp; </pre>\n\n\n  the end');
});

/** What must be in an entry as it stands, and what nowhere. */
const TEXTS: readonly (readonly [slug: string, part: string])[] = [
  ['notes-on-light', '<i>E</i> = <i>P</i>/(4<i>π</i><i>r</i><sup>2</sup>)'],
  ['notes-on-light', '4<i>E</i><sub>2</sub><br><i>r</i><sub>2</sub> = 2<i>r</i><sub>1</sub>'],
  ['torture', 'Sums: <i>x</i><sup>2</sup> inside'],
  ['torture', '(<i>a</i>, <i>b</i>; <i>c</i>, <i>d</i>) ∈ ℝ<sup>2 × 2</sup>'],
  ['in-arabic', '<p dir="rtl"><em>كيف تغيّرت'],
  ['in-arabic', '<p dir="rtl">Netflix أعلنت'],
  ['in-arabic', '<p>This paragraph is English'],
  ['in-arabic', '<div dir="rtl"><p>Written in English'],
  ['numbered-formulas', '<i>t</i> = <i>l</i>/<i>v</i> \u2003(1)<br><i>v</i> = 24'],
  ['numbered-formulas', '/posts/numbered-formulas/#eqn-time">(1)</a> a reel of $300'],
  ['with-an-import', 'The sum is 1 + 1.'],
  ['hard-feed', '<a href="//example.org/x">protocol</a>'],
  ['hard-feed', '<a href="mailto:a@b.example">mail</a>'],
  ['hard-feed', '<a href="https://example.org/?a=1&#x26;b=2#c">other</a>'],
  ['hard-feed', '/posts/notes-on-light/">up</a>'],
  ['hard-feed', '/posts/hard-feed/#anchor">anchor</a>'],
  ['hard-feed', '/posts/hard-feed/?q=1&#x26;r=2">query</a>'],
  ['hard-feed', '/about/">root</a>'],
  ['hard-feed', '<a>script</a>'],
  [
    'hard-feed',
    '<a href="https://www.youtube.com/watch?v=harbourCut1">Trailer ]]> &#x26; &#x3C;b>, on YouTube</a>',
  ],
  ['hard-feed', 'and 😀 and 中文 and שלום and مرحبا.'],
  ['hard-feed', '<p>By hand.</p>'],
  ['hard-feed', '<li>☑ done</li>\n<li>☐ to do</li>'],
  ['hard-feed', '<figcaption>Still ]]> &#x26; &#x3C;b> — Cr &#x26; &#x3C;i></figcaption>'],
  ['with-a-widget', '<p>Press me.</p>'],
  ['with-a-widget', '<a href="https://www.youtube-nocookie.com/embed/harbourCut1">The harbour, moving</a>'],
  ['with-a-widget', 'src="//example.org/harbour.mp4"'],
  ['with-a-widget', '<p>After the widget.</p>'],
  ['plus-one-2022', '<td>& &#x3C; > ]]> 😀</td>'.replace('&', '&#x26;')],
  ['plus-one-2022', '<td>שלום مرحبا 雨</td>'],
];

for (const [slug, part] of TEXTS)
  test(`${slug} says ${part}`, () => {
    expect(htmlOf(slug)).toContain(part);
  });

test('a review of 30,000 words is all there', () => {
  const html = htmlOf('the-long-one-2022');
  expect(html.match(/<p>The boat goes out, the boat comes in, nobody asks\.<\/p>/g)).toHaveLength(3000);
  expect(html.indexOf('<p>It ends.</p>')).toBeGreaterThan(html.lastIndexOf('nobody asks.'));
});

/** As strict as readers are. */
const KEPT: sanitize.IOptions = {
  allowedTags: [
    ...[
      'p',
      'a',
      'img',
      'figure',
      'figcaption',
      'table',
      'thead',
      'tbody',
      'tr',
      'td',
      'th',
      'ul',
      'ol',
      'li',
    ],
    ...['strong', 'em', 'blockquote', 'pre', 'code', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ],
  allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'] },
  allowedSchemes: ['http', 'https', 'mailto'],
};

test('a strict reader still shows pictures, links, scores and all text', () => {
  for (const entry of entries) {
    const { slug, total } = entry;
    const { html } = itemOf(entry);
    const kept = sanitize(html, KEPT);
    for (const [element, attribute] of [
      ['img', 'src'],
      ['img', 'width'],
      ['a', 'href'],
    ] as const)
      expect(valuesOf(kept, element, attribute), slug).toEqual(valuesOf(html, element, attribute));
    expect(textIn(kept), slug).toBe(textIn(html));
    const tables = [...kept.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table = '']) => table);
    const scores = tables.find((table) => table.includes('Story/Screenplay')) ?? '';
    const rows = [...scores.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => textIn(row).trim());
    if (total !== undefined)
      expect(rows.at(-1)?.replace(/\s+/g, ' '), slug).toMatch(new RegExp(`^Total ?${total} of 10$`));
  }
});

test('scores that have moved are told in words, which every reader keeps', () => {
  const kept = textIn(sanitize(htmlOf('the-ferry-2022'), KEPT)).replace(/\s+/g, ' ');
  for (const part of [
    /Total ?6\.5 of 10 ?Second thoughts/,
    /2 November 2025 — from 6\.75 to 6\.5 of 10 ?Her second film tells this story again, and better\. ?Story\/Screenplay from 1\.25 to 1/,
    /11 June 2023 — from 6\.25 to 6\.75 of 10/,
  ])
    expect(kept).toMatch(part);
});

test('what a strict reader leaves of the newest review', () => {
  const kept = sanitize(htmlOf('the-lamplighter-2025'), KEPT);
  expect(valuesOf(kept, 'img', 'alt')).toEqual([
    'A pale sun low over a dark blue horizon.',
    'A white disc above green water.',
  ]);
  expect(
    valuesOf(kept, 'a', 'href').map((address) => new URL(address).pathname + new URL(address).search),
  ).toEqual([
    '/title/tt9900001/',
    '/film/the-lamplighter/',
    '/posts/notes-on-light/',
    '/reviews/the-lamplighter-2025/',
    '/watch?v=lampLight01&t=65',
    '/watch?v=harbourCut1',
  ]);
  expect(textIn(kept)).toMatch(/Bonus\s*0\.25 of 1\s*For the dog\.\s*Total\s*7\.5 of 10/);
});
