import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryOf } from './summary.ts';

const BODIES: readonly [what: string, body: string, summary: string | undefined][] = [
  [
    'the first sentence',
    'It begins in the rain, as it must. Then it stops.',
    'It begins in the rain, as it must.',
  ],
  [
    'two, where one is short',
    'I waited. It began in the rain. Then it stopped.',
    'I waited. It began in the rain.',
  ],
  [
    'marks and links as text',
    'It **begins** in [the rain](/x), or so I was told.',
    'It begins in the rain, or so I was told.',
  ],
  [
    'what comes after a heading and a picture',
    '# Rain\n\n![Rain](/rain.png)\n\n<figure><p>Not this one, a caption.</p></figure>\n\nThis one, which is the first paragraph.',
    'This one, which is the first paragraph.',
  ],
  [
    'a paragraph with a picture in it',
    '[![Rain](/rain.png)](/rain) It begins in *![rain](/rain.png) the* rain, as it must.',
    'It begins in the rain, as it must.',
  ],
  [
    'signs that TeX has, too',
    'It cost $5, and lay in C:\\films\\new for thirty years.',
    'It cost $5, and lay in C:\\films\\new for thirty years.',
  ],
  [
    'a paragraph in HTML',
    '<div><p>It begins in the rain, as it must &amp; will.</p></div>',
    'It begins in the rain, as it must & will.',
  ],
  [
    'a long one, cut at a word',
    `${'word '.repeat(60)}.`,
    `${'word '.repeat(31)}word…`.replace(/ word…$/, '…'),
  ],
  ['none', '![](/a.png)', undefined],
];

for (const [what, body, summary] of BODIES)
  test(what, () => {
    assert.equal(summaryOf(body, false, 'en-GB'), summary);
  });
