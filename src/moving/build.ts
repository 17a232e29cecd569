import { now } from '../clock.ts';
import { isoDate } from '../domain/dates.ts';
import { newFeedId } from '../domain/feed-id.ts';
import { convert } from './convert.ts';
import { fieldsHeld } from './entry/fields.ts';
import { postFields, reviewFields } from './entry/front-matter.ts';
import { type Fields, frontMatter } from './entry/yaml.ts';
import type { Links } from './links.ts';
import { type Note, note } from './note.ts';
import { placesIn } from './places.ts';
import type { Plan, Planned } from './plan.ts';
import { type Counts, inWords } from './proof/compare.ts';
import { site } from '../settings/settings.ts';
import type { Staged } from './staging.ts';

/** An entry as it will be written. */
export interface Entry extends Staged {
  readonly planned: Planned;
  /** Why it is a draft; empty where it is none. */
  readonly draft: readonly string[];
  readonly notes: readonly Note[];
  readonly counts: Counts;
  readonly scores: { readonly in: number; readonly out: number };
  readonly remotePictures: readonly string[];
  /** What would be lost: then it is not written. */
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

/** Makes an entry: its front matter, its body, and the proof that nothing is lost. */
export function build(planned: Planned, { tags, surroundings }: Plan, links: Links, remarks: Remarks): Entry {
  const { document, review, collection, slug } = planned;
  const converted = convert(document, surroundings, {
    review: review !== undefined,
    link: links.from(planned),
  });
  const { body } = converted;
  const { aliases: claimed, notes } = links.aliases(planned);
  const aliases = claimed.filter((alias) => !remarks.taken.includes(alias));
  const draft = [
    ...(document.published ? [] : [document.kind === 'draft' ? 'it was a draft' : 'it was not published']),
    ...(review?.lacks ?? []),
    ...(body.liquid.length > 0
      ? [`nothing here knows its Liquid (${[...new Set(body.liquid)].join(', ')}): see the text`]
      : []),
    ...remarks.draft,
  ];
  const own = (review ? reviewFields : postFields)(planned, converted, surroundings.authors);
  const dated: Fields =
    collection === 'pages'
      ? {}
      : {
          tags: some(tags.of(document, review !== undefined)),
          draft: draft.length > 0 ? true : undefined,
          feedId: document.feedId ?? (draft.length > 0 ? undefined : newId(planned)),
        };
  const written = { ...own.fields, ...dated, aliases: some(aliases) };
  const front = frontMatter(written, {
    draft: draft.map(sentence),
    film: review?.yearGuessed
      ? ['The old title has no year; this is the one it was published in. Correct it.']
      : [],
  });
  const mdx = withoutLoose(body.mdx, remarks.loose).trim();
  const text = `${front}\n${[own.above, mdx, own.below].filter(Boolean).join('\n\n')}\n`;
  const said = [
    ...planned.notes,
    ...own.notes,
    ...notes,
    ...converted.notes,
    ...(review ? tags.dropped(document) : []).map((category) =>
      note(
        document.lines['categories'] ?? document.lines['category'] ?? 1,
        'dropped',
        `the category ${category}, which every review has`,
      ),
    ),
    ...draft.map((why) => note(document.lines['rating'] ?? 1, 'draft', why)),
    ...links.notes(planned),
    ...remarks.taken.map((alias) =>
      note(
        document.lines['redirect_from'] ?? 1,
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
  ];
  const fields = fieldsHeld(document, review !== undefined, front.replace(/^---\n|---\n$/g, ''), text, said);
  const places = placesIn(document.source, document.bodyLine);
  return {
    planned,
    id: `${collection}/${slug}`,
    text,
    beside: new Map([...converted.beside.files].filter(([name]) => text.includes(`./${name}`))),
    draft,
    notes: [...said, ...fields.unknown].toSorted((a, b) => a.line - b.line),
    counts: body.counts,
    scores: {
      in: review ? (body.scores?.rows.length ?? 0) : 0,
      out: review ? Object.keys(review.scores).length : 0,
    },
    remotePictures: body.remotePictures,
    lost: [
      ...inWords(body.difference).map(({ words, what }) => note(places.lineOf(words), 'missing', what)),
      ...fields.lost,
    ],
  };
}

/** What feed readers know an entry by from now on, where it isn't known what they knew it by. */
const newId = ({ collection, slug, published }: Planned): string =>
  newFeedId({
    authority: site.tagAuthority,
    day: [published.slice(0, 10), isoDate(now, site.timeZone)].toSorted()[0]!,
    collection,
    slug,
  });

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
