import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Video, hostName, parseVideo, playerUrl, videoSchema, watchUrl } from './video.ts';

const ID = '0FSwsrFpkbw';
const youtube: Video = { provider: 'youtube', id: ID };
const vimeo: Video = { provider: 'vimeo', id: '76979871' };

const good: readonly (readonly [value: string, video: Video])[] = [
  ...[
    ID,
    ` ${ID} `,
    `https://www.youtube.com/watch?v=${ID}`,
    `http://youtube.com/watch?v=${ID}`,
    `https://m.youtube.com/watch?feature=share&v=${ID}&list=PL1`,
    `https://music.youtube.com/watch?v=${ID}`,
    `youtube.com/watch?v=${ID}`,
    `//www.youtube.com/embed/${ID}`,
    `https://www.youtube.com/embed/${ID}?controls=0`,
    `https://www.youtube-nocookie.com/embed/${ID}?rel=0`,
    `https://www.youtube.com/shorts/${ID}`,
    `https://www.youtube.com/live/${ID}?feature=share`,
    `https://www.youtube.com/v/${ID}/`,
    `https://youtu.be/${ID}`,
    `https://youtu.be/${ID}?si=abcdefgh`,
    `youtu.be/${ID}`,
    `HTTPS://YOUTU.BE/${ID}`,
    `https://youtu.be/${ID}/`,
  ].map((value) => [value, youtube] as const),
  [`https://youtu.be/${ID}?t=90`, { ...youtube, start: 90 }],
  [`https://www.youtube.com/watch?v=${ID}&t=1m30s`, { ...youtube, start: 90 }],
  [`https://www.youtube.com/watch?v=${ID}&t=1h2m3s`, { ...youtube, start: 3723 }],
  [`https://www.youtube.com/embed/${ID}?start=45`, { ...youtube, start: 45 }],
  [`https://www.youtube.com/watch?v=${ID}#t=30s`, { ...youtube, start: 30 }],
  [`https://youtu.be/${ID}?t=soon`, youtube],
  [`https://youtu.be/${ID}?t=10h20m`, { ...youtube, start: 37_200 }],
  [`https://youtu.be/${ID}?t=x90`, youtube],
  [`https://youtu.be/${ID}?t=90x`, youtube],
  [`https://youtu.be/${ID}#chapter#t=30`, youtube],
  ['https://vimeo.com/76979871', vimeo],
  ['https://www.vimeo.com/76979871/', vimeo],
  ['https://player.vimeo.com/video/76979871?dnt=1', vimeo],
  ['https://vimeo.com/channels/staffpicks/76979871', vimeo],
  ['https://vimeo.com/groups/shortfilms/videos/76979871', vimeo],
  ['https://vimeo.com/76979871#t=15s', { ...vimeo, start: 15 }],
];

for (const [value, video] of good)
  test(`${value} is a video`, () => assert.deepEqual(parseVideo(value), video));

const bad = [
  '',
  'abc',
  `${ID}x`,
  '76979871',
  'https://www.youtube.com/',
  'https://www.youtube.com/watch',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/@channel',
  `https://www.youtube.com/playlist?list=${ID}`,
  `https://example.org/watch?v=${ID}`,
  `https://youtube.com.example.org/watch?v=${ID}`,
  `https://notyoutube.com/watch?v=${ID}`,
  'https://vimeo.com/',
  'https://vimeo.com/staffpicks',
  'https://notvimeo.com/76979871',
  'https://vimeo.com.example.org/76979871',
  'https://vimeo.com/76979871/x',
  'https://vimeo.com/x/76979871',
  `https://www.youtube.com/x/embed/${ID}`,
  `https://www.youtube.com/embed/${ID}/x`,
  `https://youtu.be/x/${ID}`,
  `ftp://youtu.be/${ID}`,
  `javascript:alert("${ID}")`,
  'https://',
  '"><script>alert(1)</script>',
];

for (const value of bad)
  test(`${JSON.stringify(value)} is no video`, () => {
    assert.equal(parseVideo(value), undefined);
    assert.match(
      videoSchema.safeParse(value).error!.issues[0]!.message,
      /is not a YouTube or Vimeo video\nCopy the address/,
    );
  });

test('a number is no video', () =>
  assert.match(videoSchema.safeParse(5).error!.issues[0]!.message, /^5 is not/));

test('pages, players and names', () => {
  assert.equal(watchUrl(youtube), `https://www.youtube.com/watch?v=${ID}`);
  assert.equal(watchUrl({ ...youtube, start: 90 }), `https://www.youtube.com/watch?v=${ID}&t=90`);
  assert.equal(watchUrl({ ...vimeo, start: 15 }), 'https://vimeo.com/76979871#t=15s');
  assert.match(
    playerUrl({ ...youtube, start: 90 }),
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/0FSwsrFpkbw\?autoplay=1&rel=0&start=90$/,
  );
  assert.match(playerUrl(vimeo), /^https:\/\/player\.vimeo\.com\/video\/76979871\?autoplay=1&dnt=1$/);
  assert.equal(
    playerUrl({ ...vimeo, start: 15 }),
    'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1#t=15s',
  );
  assert.match(playerUrl(youtube), /&rel=0$/);
  assert.equal(watchUrl(vimeo), 'https://vimeo.com/76979871');
  assert.deepEqual([hostName(youtube), hostName(vimeo)], ['YouTube', 'Vimeo']);
});

test('what a video links to is that video again', () => {
  for (const video of [youtube, vimeo, { ...youtube, start: 90 }, { ...vimeo, start: 15 }])
    assert.deepEqual(parseVideo(watchUrl(video)), video);
});
