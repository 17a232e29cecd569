import type { ComponentName } from '../../domain/vocabulary.ts';
import Link from '../mdx/Link.astro';
import BodyPicture from './BodyPicture.astro';
import ScoreTable from './ScoreTable.astro';
import Spoiler from './Spoiler.astro';
import Still from './Still.astro';
import Trailer from './Trailer.astro';
import YearChart from './YearChart.astro';
import YearList from './YearList.astro';
import YearNumber from './YearNumber.astro';
import YearTop from './YearTop.astro';
import YearTotals from './YearTotals.astro';

/** The author's vocabulary, in a form that any feed reader can show. */
export const feedVocabulary = {
  ScoreTable,
  Trailer,
  Still,
  Spoiler,
  YearTotals,
  YearChart,
  YearTop,
  YearList,
  YearNumber,
  a: Link,
  img: BodyPicture,
} satisfies Record<ComponentName | 'a' | 'img', unknown>;
