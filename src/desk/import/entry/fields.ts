import { OPENING_FIELDS } from '../convert.ts';
import type { OldDocument } from '../jekyll/documents.ts';
import { type Note, note } from '../note.ts';
import { FILM_FIELDS } from './film.ts';

/** Fields that are moved, or that only told the old layout what to do. */
const KNOWN = new Set<string>([
  ...[
    'title',
    'date',
    'description',
    'excerpt',
    'subtitle',
    'slug',
    'permalink',
    'redirect_from',
    'redirect_to',
    'published',
  ],
  ...['categories', 'category', 'tags', 'tag', 'author', 'rating', 'score', 'year', 'runtime', 'trailer'],
  ...['last_modified_at', 'updated', 'modified', 'image-alt', 'image_alt'],
  ...['layout', 'read', 'comments', 'toc', 'math', 'mathjax', 'katex', 'sitemap'],
  ...OPENING_FIELDS,
  ...Object.values(FILM_FIELDS).flat(),
]);

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What of the front matter has no place in the new one. */
export const unknownFields = ({ fields, lines }: OldDocument): Note[] =>
  [...lines]
    .filter(([name]) => !KNOWN.has(name))
    .map(([name, line]) => note(line, 'dropped', `${name}: ${shown(fields[name])}`));
