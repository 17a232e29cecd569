import type { Criterion } from '../settings/criteria.ts';
import { settings } from '../settings/settings.ts';

export { STEP, type Criterion } from '../settings/criteria.ts';

/** What a film is judged by, in order: what src/criteria.ts says. */
export const CRITERIA: readonly Criterion[] = settings.criteria;

/** The best rating a film can have: the sum of the maxima. The worst is 0. */
export const BEST = CRITERIA.reduce((sum, { outOf }) => sum + outOf, 0);
