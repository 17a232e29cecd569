import type { ComponentName } from '../../domain/vocabulary.ts';
import BodyPicture from './BodyPicture.astro';
import Link from './Link.astro';
import ScoreTable from './ScoreTable.astro';
import Spoiler from './Spoiler.astro';
import Still from './Still.astro';
import Table from './Table.astro';
import Trailer from './Trailer.astro';
import YearChart from './YearChart.astro';
import YearList from './YearList.astro';
import YearNumber from './YearNumber.astro';
import YearTop from './YearTop.astro';
import YearTotals from './YearTotals.astro';

/** What an author may use in a body without importing it, and what Markdown's own elements become. */
export const vocabulary = {
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
  table: Table,
} satisfies Record<ComponentName | 'a' | 'img' | 'table', unknown>;
