import { isoInstant } from '../../../domain/dates.ts';
import { slugPart, titlePart } from './names.ts';

/** What the address of a post is made of. */
export interface Addressed {
  readonly at: Date;
  readonly timeZone: string;
  /** Of the file name or the front matter, case kept. */
  readonly slug: string;
  /** The file's name without extension. */
  readonly name: string;
  readonly categories: readonly string[];
  /** The file's path in its collection, without extension. */
  readonly path: string;
}

const MONTHS = 'January February March April May June July August September October November December';
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday';

/** Values of the placeholders in a post's permalink. */
function placeholders({ at, timeZone, slug, name, categories, path }: Addressed): Record<string, string> {
  const [date, time] = isoInstant(at, timeZone).split('T') as [string, string];
  const [year, month, day] = date.split('-') as [string, string, string];
  const civil = new Date(`${date}T00:00:00Z`);
  const weekday = civil.getUTCDay() || 7;
  // The week belongs to the year that its Thursday is in (ISO 8601).
  const thursday = new Date(civil.valueOf() + (4 - weekday) * 86_400_000);
  const dayOf = (value: Date) =>
    Math.round((value.valueOf() - Date.UTC(value.getUTCFullYear(), 0, 1)) / 86_400_000);
  const lower = [...new Set(categories.map((category) => category.toLowerCase()))];
  const monthName = MONTHS.split(' ')[Number(month) - 1]!;
  const dayName = DAYS.split(' ')[weekday - 1]!;
  return {
    year,
    month,
    day,
    hour: time.slice(0, 2),
    minute: time.slice(3, 5),
    second: time.slice(6, 8),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    short_month: monthName.slice(0, 3),
    long_month: monthName,
    short_day: dayName.slice(0, 3),
    long_day: dayName,
    y_day: String(dayOf(civil) + 1).padStart(3, '0'),
    week: String(Math.floor(dayOf(thursday) / 7) + 1).padStart(2, '0'),
    w_year: String(thursday.getUTCFullYear()),
    w_day: String(weekday),
    title: titlePart(slug),
    slug: slugPart(slug),
    name: slugPart(name),
    categories: lower.join('/'),
    slugified_categories: [...new Set(categories.map(slugPart))].join('/'),
    collection: 'posts',
    path,
    output_ext: '.html',
  };
}

/** What is no part of a path, escaped; escapes stay as they are. */
export const escaped = (path: string): string =>
  encodeURI(path)
    .replace(/[#?]/g, encodeURIComponent)
    .replace(/%25([\dA-F]{2})/gi, '%$1');

const tidied = (path: string): string =>
  `/${path}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return tidied(
    template.replace(/:([a-z_]+)/g, (whole, name: string) => {
      // `:month_:day` has an underscore that is not part of a name.
      const key = Object.hasOwn(values, name) ? name : name.replace(/_$/, '');
      return Object.hasOwn(values, key)
        ? encodeURI(values[key]!).replace(/[#?]/g, encodeURIComponent) + name.slice(key.length)
        : whole;
    }),
  );
}

/**
 * The old address of a post, from the root and without baseurl, with escapes as in a link.
 * @param template A permalink of front matter or `_config.yml`.
 */
export const postAddress = (template: string, post: Addressed): string =>
  escaped(filled(template, placeholders(post)));

/** The old address of a page. */
export function pageAddress(file: string, permalink: string | undefined, style: string): string {
  const at = file.lastIndexOf('/');
  const basename = file.slice(at + 1).replace(/\.[^.]+$/, '');
  const values = { path: file.slice(0, Math.max(at, 0)), basename, output_ext: '.html' };
  return escaped(filled(permalink ?? pageTemplate(basename, style), values));
}

function pageTemplate(basename: string, style: string): string {
  if (basename === 'index') return '/:path/';
  if (style === 'pretty' || style.endsWith('/')) return '/:path/:basename/';
  return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext')
    ? '/:path/:basename:output_ext'
    : '/:path/:basename';
}
