import type { BodyProblem, Compiled, Place } from './compiled.ts';
import { noFacts, noteUse } from './facts.ts';
import type { Mark } from './mark.ts';
import { suggest } from './nearest.ts';
import { checkProps, isVocabulary } from './props.ts';
import type { Built, Proof } from './prove.ts';
import { checkElement } from './tags.ts';

type FrontMatter = Readonly<Record<string, unknown>>;

const FIELD = /^\s*frontmatter((?:\??\.\w+)+)\s*$/;

const problem = ({ line, column }: Place, what: string, fix: string): BodyProblem => ({
  line,
  column,
  what,
  fix,
});

/** Code as the author will recognise it. */
function quote({ code, isTag }: Mark): string {
  const text = code.trim().replace(/\s+/g, ' ');
  return isTag ? text : `{${text.length > 60 ? `${text.slice(0, 60)}…` : text}}`;
}

/** Why an expression could not be run. */
function failureProblem(
  { message, endless, from }: NonNullable<Proof['failure']>,
  frontMatter: FrontMatter,
  exports: Place,
): BodyProblem {
  const [, name] = /^(\S+) is not defined$/.exec(message) ?? [];
  if (name && Object.hasOwn(frontMatter, name))
    return problem(
      from ?? exports,
      `${name} is not defined`,
      `A field of the front matter is frontmatter.${name}.`,
    );
  if (name && from?.prop !== undefined && from.code.trim() === name)
    return problem(from, `${name} is not defined`, `Text stands in quotes: ${from.prop}="${name}".`);
  if (name)
    return problem(
      from ?? exports,
      `${name} is not defined`,
      'Braces run code: write \\{ for a brace in the text, or frontmatter.… for a field of the front matter.',
    );
  const what = from ? quote(from) : 'the code of export';
  return endless
    ? problem(from ?? exports, `${what} does not come to an end`, 'Write the value itself.')
    : problem(
        from ?? exports,
        `${what} fails: ${message}`,
        'Look for a misspelt field, or one that this entry doesn’t have.',
      );
}

/** A field of the front matter that a page would show as nothing, or as "[object Object]". */
function valueProblem(
  { from, value }: Proof['values'][number],
  frontMatter: FrontMatter,
): BodyProblem | undefined {
  const path = FIELD.exec(from.code)?.[1]?.split(/\??\./).slice(1);
  if (!path) return;
  const written = `frontmatter.${path.join('.')}`;
  if (value === undefined || value === null) {
    const owner = path
      .slice(0, -1)
      .reduce<unknown>((each, key) => (each as FrontMatter | undefined)?.[key], frontMatter);
    return problem(
      from,
      `${written} is empty`,
      suggest(
        path.at(-1)!,
        Object.keys((owner as object | null) ?? {}),
        'Fill it in above, or leave the braces out.',
      ),
    );
  }
  if (typeof value !== 'object' || Array.isArray(value)) return;
  return problem(from, `${written} is not text`, `Name one of its fields: ${Object.keys(value).join(', ')}.`);
}

const ownProps = ({ props: { children: _, ...props } }: Built): Record<string, unknown> => props;

/** What code built, judged as if it stood in the text. */
const builtProblems = (built: Built, from: Mark): BodyProblem[] =>
  isVocabulary(built.name)
    ? checkProps({
        line: from.line,
        column: from.column,
        name: built.name,
        props: ownProps(built),
        computed: [],
      })
    : checkElement(built.name, built.props, []).map(([what, fix]) => problem(from, what, fix));

const unique = <T extends object>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/**
 * What running a body showed.
 * @param compiled What is known of it without.
 * @param exports Where its code outside braces is.
 * @returns with the links, pictures and components that code makes, and what is wrong with them.
 */
export function judge(
  compiled: Compiled,
  proof: Proof,
  frontMatter: FrontMatter,
  exports: Place,
): { compiled: Compiled; problems: BodyProblem[] } {
  const more = noFacts();
  for (const built of proof.built) {
    const { name, from } = built;
    if (!from) continue;
    const place = { line: from.line, column: from.column };
    noteUse(more, name, built.props, place);
    more.problems.push(...builtProblems(built, from));
    // A tag of the text is among the components already.
    if (isVocabulary(name) && !from.isTag)
      more.components.push({ ...place, name, props: ownProps(built), computed: [] });
  }
  for (const each of proof.values)
    more.problems.push(...[valueProblem(each, frontMatter)].filter((found) => found !== undefined));
  if (proof.failure) more.problems.push(failureProblem(proof.failure, frontMatter, exports));
  return {
    compiled: {
      ...compiled,
      anchors: [...new Set([...compiled.anchors, ...more.anchors])],
      links: unique([...compiled.links, ...more.links]),
      pictures: unique([...compiled.pictures, ...more.pictures]),
      components: [...compiled.components, ...more.components],
    },
    problems: unique(more.problems),
  };
}
