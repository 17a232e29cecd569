import { bars, type Drawing } from './bars.ts';
import { scoreLines, type Scores } from './scores.ts';

/** The strip of a review's scores: a bar a criterion, as high as its share of the criterion's maximum. */
export const strip = (scores: Scores): Drawing => bars(scoreLines(scores).map(({ share }) => share));
