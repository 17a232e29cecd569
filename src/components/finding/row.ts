import { bars } from '../../domain/bars.ts';
import { starRow } from '../../domain/star-row.ts';
import type { Found } from '../../finding/filter.ts';
import { type Archive, bestOf, ratingOf, type Row } from '../../finding/rows.ts';
import { dictionaryOf, type Words, wordsFor } from '../../words/words.ts';
import { partsOf } from '../ui/line.ts';
import { longestWord, titleScript } from '../ui/title.ts';

const one = (parent: Element, selector: string): Element => parent.querySelector(selector)!;

const setOrDrop = (element: Element, name: string, value: string): void => {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
};

const lineIn = (text: string, lang: string, words: Words): string =>
  (lang && dictionaryOf(lang) ? wordsFor(lang) : words).line(text);

function setWords(item: Element, row: Row, words: Words): void {
  const heading = one(item, 'h2');
  heading.className = longestWord(row.title);
  one(heading, 'a').setAttribute('href', `${row.slug}/`);
  const title = one(heading, 'bdi');
  setOrDrop(title, 'class', titleScript(row.title) ?? '');
  setOrDrop(title, 'lang', row.titleLang);
  title.textContent = lineIn(row.title, row.titleLang, words);
  one(heading, 'small').textContent = ` ${words.formats.year(row.year)}`;

  const line = one(item, 'p');
  setOrDrop(line.parentElement!, 'dir', row.dir);
  if (!row.verdict) {
    line.remove();
    return;
  }
  setOrDrop(line, 'lang', row.lang);
  line.replaceChildren(
    ...partsOf(lineIn(row.verdict, row.lang, words)).map(({ text, isTogether }) => {
      if (!isTogether) return text;
      const part = document.createElement('span');
      part.className = 'together';
      part.textContent = text;
      return part;
    }),
  );
}

function setFigures(figures: Element, { row, mine }: Found, { periods }: Archive, words: Words): void {
  const rating = ratingOf(row);
  if (rating === undefined) {
    figures.replaceChildren();
    return;
  }
  const criteria = periods[row.period]!;
  const stars = figures.querySelector('.stars');
  if (stars) {
    const best = bestOf(criteria);
    stars.setAttribute('aria-label', words.scores.stars(rating, best));
    one(stars, ':last-child').setAttribute('d', starRow(best, rating).bars);
    return;
  }
  const shares = criteria.map(({ outOf }, index) => (row.scores[index] ?? 0) / outOf);
  figures.querySelector('.strip > :last-child')?.setAttribute('d', bars(shares).bars);
  one(figures, 'b').firstChild!.textContent = words.formats.number(rating);
  if (mine === undefined) return;
  const own = document.createElement('p');
  own.className = 'mine';
  own.textContent = words.finding.byMine(mine);
  figures.append(own);
}

/** Puts the picture of a review into its row. */
export function setPicture(item: Element, src: string): void {
  const image = new Image();
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = '';
  image.src = src;
  one(item, '.picture').replaceChildren(image);
}

/**
 * A review as lists on pages show it, but for its picture.
 * @param models A row for each of the archive's periods, whose markup is taken.
 */
export function rowOf(found: Found, models: HTMLCollection, archive: Archive, words: Words): Element {
  const item = models[Math.max(0, found.row.period)]!.cloneNode(true) as Element;
  setWords(item, found.row, words);
  setFigures(one(item, '.figures'), found, archive, words);
  return item;
}
