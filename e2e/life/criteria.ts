/** Twelve criteria out of ten in half points, then three out of a hundred, then five stars with halves. */
const TWELVE = [
  ...['Story', 'Dialogue', 'Acting', 'Casting', 'Direction', 'Editing', 'Camera', 'Light'],
  ...['Sound', 'Music', 'Costume', 'Production design'],
];

const FIRST = '2021-01-01';
const SECOND = '2023-01-01';

export const criteria = [
  ...TWELVE.map((name) => ({
    key: name.toLowerCase().replace(' ', '-'),
    name,
    outOf: 10,
    step: 0.5,
    means: `What there is to say of ${name.toLowerCase()}.`,
    until: FIRST,
  })),
  // One goes on under its key, out of more.
  ...['Story', 'Craft', 'Heart'].map((name) => ({
    key: name.toLowerCase(),
    name,
    outOf: 100,
    step: 1,
    means: `How much ${name.toLowerCase()} it has.`,
    since: FIRST,
    until: SECOND,
  })),
  { key: 'stars', name: 'Stars', outOf: 5, step: 0.5, means: 'All of it, in one look.', since: SECOND },
];
