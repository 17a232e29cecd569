import type { CriteriaSettings } from './settings/criteria.ts';

/**
 * What a film is judged by. The one list: the maximum of a rating, the order of the strip, the score table, the
 * page that explains the scores and the front matter of a review all follow from it. Scores go up by 0.25 where a criterion
 * has no other `step`. Once you have published, give what is new `since` and what is over `until`, a day such as '2026-12-01'.
 */
export const criteria: CriteriaSettings = [
  {
    key: 'story',
    name: 'Story/Screenplay',
    outOf: 2,
    means: 'What happens, why it matters, and whether the words on the page deserved to be filmed.',
  },
  {
    key: 'performance',
    name: 'Performance',
    outOf: 2,
    means: 'Whether these are people. The whole cast counts, down to the man who opens the door.',
  },
  {
    key: 'editing',
    name: 'Editing',
    outOf: 1,
    means: 'Rhythm and clarity: what was cut, what was kept, and when we were allowed to look away.',
  },
  {
    key: 'direction',
    name: 'Direction',
    outOf: 1,
    means: 'A point of view, held from the first frame to the last.',
  },
  {
    key: 'sound',
    name: 'Sound design/Music',
    outOf: 1,
    means: 'What the film is with your eyes closed.',
  },
  {
    key: 'cinematography',
    name: 'Cinematography/Visuals',
    outOf: 1,
    means: 'Light, lens, movement and effects: what the film is with the sound off.',
  },
  {
    key: 'production',
    name: 'Set/Production',
    outOf: 1,
    means: 'The world in front of the lens: sets, costumes, props, and whether anybody lives there.',
  },
  {
    key: 'bonus',
    name: 'Bonus',
    outOf: 1,
    means: 'For what no box above can hold. It is rare, and it comes with a note that says what earned it.',
  },
];
