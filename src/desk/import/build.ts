import { CRITERIA } from '../../domain/criteria.ts';
import type { Counts } from './body/contract.ts';
import { convert } from './convert.ts';
import { unknownFields } from './entry/fields.ts';
import { postFields, reviewFields } from './entry/own.ts';
import { type Fields, frontMatter } from './entry/yaml.ts';
import type { Links } from './links.ts';
import { type Note, note } from './note.ts';
import type { Plan, Planned } from './plan.ts';
import type { Staged } from './staging.ts';
import { difference, placeOf } from './words.ts';

/** An entry as it will be written. */
export interface Entry extends Staged {
  readonly planned: Planned;
  /** Why it is a draft; empty where it is none. */
  readonly draft: readonly string[];
  readonly notes: readonly Note[];
  readonly counts: { readonly in: Counts; readonly out: Counts };
  readonly scores: { readonly in: number; readonly out: number };
  /** Words of the old body that are in front matter or replaced, and words that the importer wrote. */
  readonly words: { readonly elsewhere: number; readonly added: number };
  /** Words that would be lost: then it is not written. */
  readonly lost: readonly Note[];
}

/** What is known of an entry besides what it says itself. */
export interface Remarks {
  /** Further reasons why it is a draft. */
  readonly draft: readonly string[];
  /** Links whose fragment names nothing. */
  readonly loose: readonly string[];
  /** Old addresses that the new site has for something else. */
  readonly taken: readonly string[];
}

export const isDraft = ({ document, review }: Planned, { draft }: Remarks): boolean =>
  !document.published || draft.length > 0 || (review?.lacks.length ?? 0) > 0;

/** Makes an entry: its front matter, its body, and the proof that no word is lost. */
export function build(planned: Planned, { tags, surroundings }: Plan, links: Links, remarks: Remarks): Entry {
  const { document, resolved, review, collection, slug } = planned;
  const converted = convert(document, resolved, surroundings, {
    review: review !== undefined,
    link: links.from(planned),
  });
  const { aliases: claimed, notes } = links.aliases(planned);
  const aliases = claimed.filter((alias) => !remarks.taken.includes(alias));
  const draft = [
    ...(document.published ? [] : [document.kind === 'draft' ? 'it was a draft' : 'it was not published']),
    ...(review?.lacks ?? []),
    ...remarks.draft,
  ];
  const own = review ? reviewFields(planned, converted) : postFields(planned, converted);
  const dated: Fields =
    collection === 'pages'
      ? {}
      : {
          tags: some(tags.of(document, review !== undefined)),
          draft: draft.length > 0 ? true : undefined,
          feedId: document.feedId,
        };
  const fields = { ...own.fields, ...dated, aliases: some(aliases) };
  const { body } = converted;
  const mdx = withoutLoose(body.mdx, remarks.loose);
  const text = `${frontMatter(fields, {
    draft: draft.map(sentence),
    film: review?.yearGuessed
      ? ['The old title has no year; this is the one it was published in. Correct it.']
      : [],
  })}\n${[mdx.trim(), own.end].filter(Boolean).join('\n\n')}\n`;
  return {
    planned,
    id: `${collection}/${slug}`,
    text,
    beside: new Map([...converted.beside.files].filter(([name]) => text.includes(`./${name}`))),
    draft,
    notes: [
      ...planned.notes,
      ...own.notes,
      ...notes,
      ...unknownFields(document),
      ...converted.notes,
      ...(review
        ? tags
            .dropped(document)
            .map((category) =>
              note(
                document.lines.get('categories') ?? document.lines.get('category') ?? 1,
                'dropped',
                `the category ${category}, which every review has`,
              ),
            )
        : []),
      ...draft.map((why) => note(document.lines.get('rating') ?? 1, 'draft', why)),
      ...links
        .files(planned)
        .map((path) =>
          note(
            resolved.lineOf(placeOf(path, resolved.text, 1)) + document.bodyLine - 1,
            'missing',
            `${path} is a file that nothing moves: put it into public${path}, and the link back`,
          ),
        ),
      ...links
        .doubtful(planned)
        .map((href) =>
          note(
            resolved.lineOf(placeOf(href, resolved.text, 1)) + document.bodyLine - 1,
            'unknown',
            `${href} is on the old site’s host, but nothing was found there: the link stays as it is`,
          ),
        ),
      ...remarks.taken.map((alias) =>
        note(
          document.lines.get('redirect_from') ?? 1,
          'dropped',
          `the old address ${alias}: the new site has something else there`,
        ),
      ),
      ...remarks.loose.map((target) =>
        note(
          document.bodyLine,
          'dropped',
          `what comes after # in a link to ${target}: nothing there is called so`,
        ),
      ),
    ].toSorted((a, b) => a.line - b.line),
    counts: body.counts,
    scores: {
      in: review ? (body.scores?.rows.length ?? 0) : 0,
      out: review ? CRITERIA.filter(({ key }) => review.scores[key] !== undefined).length : 0,
    },
    words: { elsewhere: body.words.accountedFor.length, added: body.words.added.length },
    lost: lostWords(planned, body.words),
  };
}

function lostWords({ document, resolved }: Planned, words: Parameters<typeof difference>[0]): Note[] {
  const { lost, gained } = difference(words);
  const line = (word: string) => resolved.lineOf(placeOf(word, resolved.text, 1)) + document.bodyLine - 1;
  return [
    ...lost.map((word) => note(line(word), 'missing', `“${word}” would be lost`)),
    ...(lost.length > 0
      ? []
      : gained.map((word) => note(document.bodyLine, 'unknown', `“${word}” would be there once too often`))),
  ];
}

const sentence = (why: string): string => `${why[0]!.toUpperCase()}${why.slice(1)}.`;
const some = <Value>(values: readonly Value[]): readonly Value[] | undefined =>
  values.length > 0 ? values : undefined;

/** Links whose fragment names nothing lead to the page itself. */
function withoutLoose(mdx: string, loose: readonly string[]): string {
  return loose.reduce(
    (text, target) =>
      text
        .replaceAll(`](${target})`, `](${target.replace(/#.*$/, '')})`)
        .replaceAll(`](${target} `, `](${target.replace(/#.*$/, '')} `),
    mdx,
  );
}
