import type { CollectionName } from '../../domain/entry.ts';
import type { Compiled, ComponentUse } from '../../markdown/compiled.ts';
import type { FrontMatter } from '../front-matter/read.ts';
import { type Finding, advice, error } from '../problem.ts';
import type { Known } from './known.ts';

/** Longer lines are cut off in search results. */
const LINE_LENGTH = 160;

/** What can be said of an entry's words, looking at nothing but the entry. */
export function checkText(known: Known, { fields }: FrontMatter): Finding[] {
  const findings: Finding[] = [];
  const { line, opening, tags, whys } = known;
  const length = [...(line?.text ?? '')].length;
  if (line && length > LINE_LENGTH)
    findings.push(
      advice(
        fields.place([line.field]),
        `the ${line.field} has ${length} characters`,
        `At most ${LINE_LENGTH} are shown whole in search results.`,
      ),
    );
  for (const { text, index } of whys)
    if ([...text].length > LINE_LENGTH)
      findings.push(
        advice(
          fields.place(['rescored', index, 'why']),
          `why the scores moved has ${[...text].length} characters`,
          `Say it in a sentence of at most ${LINE_LENGTH}; the text of the review has room for more.`,
        ),
      );
  if (opening?.alt !== undefined && sameText(opening.alt, opening.caption))
    findings.push(
      advice(
        fields.place([opening.field, 'alt']),
        'the alt text says the same as the caption',
        'Say in alt what is to be seen; who can’t see it hears both.',
      ),
    );
  for (const { text, index } of tags)
    if (tags.some((other) => other.index < index && other.text === text))
      findings.push(
        advice(fields.place(['tags', index]), `the tag “${text}” stands here twice`, 'Delete one.'),
      );
  return [...findings, ...swallowedByComment(known, fields)];
}

/** Headings that a reader who goes by them stumbles over. The page's own title is the first level. */
export function checkHeadings({ outline }: Compiled): Finding[] {
  const inOrder = outline.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return inOrder.flatMap((heading, index): Finding[] => {
    const above = inOrder[index - 1]?.depth ?? 1;
    const { depth, isEmpty } = heading;
    if (isEmpty) return [advice(heading, 'a heading without text', 'Write it, or delete the line.')];
    if (depth === 1)
      return [advice(heading, 'a second title: the page has one', 'Begin headings in the text with ##.')];
    return depth > above + 1
      ? [
          advice(
            heading,
            `a heading of level ${depth} under one of level ${above}`,
            `Write ${'#'.repeat(above + 1)}: levels are not for sizes, and some readers go by them.`,
          ),
        ]
      : [];
  });
}

const sameText = (a: string, b: string | undefined): boolean =>
  b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();

/** `verdict: The #1 film` ends before #1, without a word from YAML. A comment that is meant has a space behind its #. */
function swallowedByComment(known: Known, fields: FrontMatter['fields']): Finding[] {
  const paths = [
    ['title'],
    ['film', 'title'],
    [known.line?.field ?? 'description'],
    ...(known.opening
      ? [
          [known.opening.field, 'alt'],
          [known.opening.field, 'caption'],
        ]
      : []),
  ];
  return paths.flatMap((path) => {
    const comment = fields.plainText(path) ? fields.comment(path) : undefined;
    return comment && /^#[^\s#]/.test(comment)
      ? [
          advice(
            fields.place(path),
            `${path.join('.')} ends before ${JSON.stringify(comment)}: # begins a comment`,
            'Put the whole text in quotes, or a space behind the #.',
          ),
        ]
      : [];
  });
}

/** What components need that only their entry can give them. */
export function checkComponents(
  compiled: Compiled,
  collection: CollectionName,
  known: Known,
  front: FrontMatter,
): Finding[] {
  return compiled.components.flatMap((use): Finding[] => {
    if (use.name === 'ScoreTable' && collection !== 'reviews')
      return [error(use, 'only a review has scores for <ScoreTable />', 'Delete it, or link to the review.')];
    if (use.name === 'ScoreTable' && front.value['scores'] === 'none')
      return [error(use, '<ScoreTable />, but the review says scores: none', 'Delete one of the two.')];
    if (
      use.name === 'Still' &&
      typeof use.props['alt'] === 'string' &&
      sameText(use.props['alt'], textOf(use.props['caption']))
    )
      return [
        advice(
          use,
          'the alt text says the same as the caption',
          'Say in alt what is to be seen; who can’t see it hears both.',
        ),
      ];
    return use.name === 'Trailer' && lacksVideo(use) && !known.trailer && front.readable
      ? [noTrailer(use, collection, front)]
      : [];
  });
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** One with a prop that no trailer has has its video under another name, which is said already. */
const lacksVideo = ({ props, computed }: ComponentUse): boolean =>
  [...Object.keys(props), ...computed].every((name) => name === 'caption' || name === 'poster');

const noTrailer = (use: ComponentUse, collection: CollectionName, { value }: FrontMatter): Finding =>
  collection !== 'reviews'
    ? error(
        use,
        `<Trailer /> in ${collection === 'posts' ? 'a post' : 'a page'} has to say which video`,
        'Write <Trailer video="https://www.youtube.com/watch?v=…" />.',
      )
    : value['trailer'] === undefined || value['trailer'] === null
      ? error(
          use,
          '<Trailer />, but the review has no trailer',
          'Add trailer: to the front matter, or write <Trailer video="…" />.',
        )
      : error(
          use,
          '<Trailer />, but the review’s trailer can’t be read',
          'Correct trailer: in the front matter.',
        );
