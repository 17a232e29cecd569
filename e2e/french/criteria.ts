/** One criterion: five stars. */
export const criteria = [
  { key: 'etoiles', name: 'Étoiles', outOf: 5, means: 'Ce que le film laisse une fois la salle rallumée.' },
];
