import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { type Viewing, diaryOf } from '../../domain/diary/diary.ts';
import { type Film, filmSchema } from '../../domain/film.ts';
import { criteriaOn } from '../../domain/criteria.ts';
import { isoDate, parseDate } from '../../domain/dates.ts';
import { datesIn, scoredOn } from '../../domain/rescored.ts';
import { type Scores, letterboxdStars } from '../../domain/scores.ts';
import { scoresOn, scoresSchema } from '../../domain/written-scores.ts';
import { quoted } from '../../reading/diary/insert.ts';
import type { Content } from '../../reading/reader.ts';
import { pageOf } from '../proof/page.ts';

/** The columns that Letterboxd takes, and no others. */
const COLUMNS = [
  ...(['tmdbID', 'imdbID', 'Title', 'Year', 'Directors', 'Rating10', 'WatchedDate'] as const),
  ...(['Rewatch', 'Tags', 'Review'] as const),
] as const;

type ExportRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** A review that is published, and what it says. */
interface PublishedReview {
  readonly film: Film;
  readonly scores: Scores | undefined;
  /** `2025-06-08` */
  readonly published: string;
  readonly html: string;
}

/** Letterboxd takes files of a megabyte. */
const LARGEST = 900_000;

/** Tags that Letterboxd keeps in a review. */
const ALLOWED = {
  tagNames: ['b', 'strong', 'i', 'em', 'blockquote', 'a', 'p', 'br'],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style', 'svg', 'math', 'iframe', 'figure', 'table'],
};

/** The text of a review in the HTML that Letterboxd allows, links whole. */
function reviewHtml(body: string, home: string): string {
  const page = pageOf(body, undefined);
  const whole = (node: Root | Element): void => {
    for (const child of node.children)
      if (child.type === 'element') {
        const { href } = child.properties;
        if (typeof href === 'string' && href.startsWith('/')) child.properties['href'] = home + href;
        whole(child);
      }
  };
  whole(page);
  const html = toHtml(sanitize(page, ALLOWED));
  return html
    .replace(/\s*<p>/g, '\n\n')
    .replaceAll('</p>', '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What an export depends on besides the content. */
export interface Circumstances {
  /** `2026-06-08`, where the author is. */
  readonly today: string;
  readonly timeZone: string;
  /** The address of the site, without a slash at its end. */
  readonly home: string;
}

/** The reviews that a reader may see. */
const publishedReviews = (
  { entries }: Pick<Content, 'entries'>,
  { today, timeZone, home }: Circumstances,
): PublishedReview[] =>
  entries.flatMap(({ collection, ok, frontMatter, source }): PublishedReview[] => {
    const film = filmSchema.safeParse(frontMatter['film']).data;
    const written = scoresSchema().safeParse(frontMatter['scores']).data;
    const date = parseDate(String(frontMatter['published']), timeZone);
    if (collection !== 'reviews' || !ok || !film || !date || frontMatter['draft'] === true) return [];
    const published = isoDate(date, timeZone);
    if (published > today) return [];
    const body = source.replace(/^---\n[^]*?\n---\n/, '');
    const rescored = datesIn(frontMatter['rescored'], timeZone);
    const scored = isoDate(scoredOn({ published: date, rescored }), timeZone);
    const scores = scoresOn(written ?? 'none', criteriaOn(scored), criteriaOn(today));
    return [{ film, scores, published, html: reviewHtml(body, home) }];
  });

/** The viewing that a review is about: the last one before it appeared, else the first after. */
const occasion = (viewings: readonly Viewing<PublishedReview>[], { published }: PublishedReview) =>
  viewings.findLast(({ date }) => date <= published) ?? viewings[0];

const ten = ({ film: { review }, rating }: Pick<Viewing<PublishedReview>, 'film' | 'rating'>): string => {
  if (review?.scores) return String(Number(letterboxdStars(review.scores)) * 2);
  return rating ? String(Math.max(1, Math.round((rating.value / rating.outOf) * 10))) : '';
};

const filmCells = (film: Viewing<PublishedReview>['film']): ExportRow => ({
  tmdbID: String(film.review?.film.tmdb ?? ''),
  imdbID: film.review?.film.imdb ?? '',
  Title: film.title,
  Year: String(film.year),
  Directors: film.directors.join(', '),
});

/** What there is to tell Letterboxd, a row for each film and day: viewings that were whole, and reviews. */
function rowsOf(content: Pick<Content, 'entries' | 'diary'>, about: Circumstances): ExportRow[] {
  const reviews = publishedReviews(content, about);
  const rows = content.diary.flatMap((year) => year.rows.map(({ row }) => row));
  const viewings = diaryOf(
    rows.filter(({ date }) => date <= about.today),
    reviews,
  ).filter(({ isWhole }) => isWhole);
  const byFilm = Map.groupBy(viewings, ({ film }) => film);
  const once = [
    ...Map.groupBy(
      viewings,
      ({ film, date }) => `${date} ${film.title} ${film.year} ${film.directors.join()}`,
    ),
  ];
  const seen = once.map(([, same]): ExportRow => {
    const [viewing] = same as [Viewing<PublishedReview>];
    const { film, date } = viewing;
    const isReviewed = film.review && occasion(byFilm.get(film)!, film.review) === viewing;
    return {
      ...filmCells(film),
      Rating10: ten(viewing),
      WatchedDate: date,
      Rewatch: same.some(({ isFirst }) => isFirst) ? '' : 'true',
      Tags: [...new Set(same.flatMap(({ tags }) => tags))].join(', '),
      Review: isReviewed ? film.review.html : '',
    };
  });
  const unseen = reviews.filter((review) => !viewings.some(({ film }) => film.review === review));
  return [
    ...seen,
    ...unseen.map((review): ExportRow => {
      const film = { ...review.film, lang: undefined, runtime: undefined, review };
      return { ...filmCells(film), Rating10: ten({ film, rating: undefined }), Review: review.html };
    }),
  ];
}

/** What Letterboxd's importer takes, in files that are small enough for it, each with the header. */
export function exportLetterboxd(
  content: Pick<Content, 'entries' | 'diary'>,
  about: Circumstances,
): string[] {
  const header = `${COLUMNS.join(',')}\n`;
  const files: string[] = [];
  let size = Infinity;
  for (const row of rowsOf(content, about)) {
    const line = `${COLUMNS.map((column) => quoted(row[column] ?? '', ',')).join(',')}\n`;
    const length = Buffer.byteLength(line);
    if (size + length > LARGEST) {
      files.push(header);
      size = header.length;
    }
    files[files.length - 1] = `${files.at(-1)!}${line}`;
    size += length;
  }
  return files;
}
