/** What another critic judges films by. */
export const criteria = [
  { key: 'buch', name: 'Buch', outOf: 3, means: 'Was erzählt wird.' },
  { key: 'costume', name: 'Costume', outOf: 1, means: 'What they wear, and what it says before they do.' },
  { key: 'ton', name: 'Ton', outOf: 1.5, means: 'Was zu hören ist.' },
];
