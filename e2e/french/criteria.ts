/** One criterion: five stars, and halves. */
export const criteria = [
  {
    key: 'etoiles',
    name: 'Étoiles',
    outOf: 5,
    step: 0.5,
    means: 'Ce que le film laisse une fois la salle rallumée.',
  },
];
