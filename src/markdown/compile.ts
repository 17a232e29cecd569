import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs, type HastPluginEntry } from 'satteri';
import { pathToFileURL } from 'node:url';
import type { BodyProblem, Compiled, Heading, Place } from './compiled.ts';
import { tooDeep } from './depth.ts';
import { noFacts, type Facts } from './facts.ts';
import { judge } from './judge.ts';
import { markPlugin, type Mark } from './mark.ts';
import { features, hastPlugins, OVERRIDES } from './options.ts';
import { checkProps, isVocabulary, unknownComponent } from './props.ts';
import { prove } from './prove.ts';
import { explainSyntax } from './syntax.ts';
import { walkPlugin } from './walk.ts';

export interface CompileResult {
  /** Absent where there are problems that leave nothing to show. */
  readonly compiled?: Compiled;
  /** In the order of the file. */
  readonly problems: BodyProblem[];
}

interface Body {
  readonly source: string;
  readonly path: string;
  readonly frontMatter: Record<string, unknown>;
}

/** The body as code. Other plugins than the language's own come first, where the tree is still as written. */
async function toCode({ source, path, frontMatter }: Body, problems: BodyProblem[], first: HastPluginEntry) {
  const astro = {
    frontmatter: frontMatter,
    headings: [] as Heading[],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { code } = await mdxToJs(source, {
    fileURL: pathToFileURL(path),
    data: { astro, problems },
    outputFormat: 'function-body',
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: 'Fragment', prop: 'set:html', ignoreElements: [...OVERRIDES] },
    features,
    hastPlugins: [first, ...hastPlugins, satteriHeadingIdsPlugin()],
  });
  return { code, headings: astro.headings };
}

/** Components that nobody provides; those that a body imports or exports are not among them. */
function unknownComponents(code: string, facts: Facts): BodyProblem[] {
  const missing = [...code.matchAll(/_missingMdxReference\("([^"]+)"/g)].map(([, name]) => name!);
  const uses = (root: string) => facts.components.find(({ name }) => name.split('.')[0] === root);
  return missing.flatMap((root) => {
    const use = uses(root);
    const name = use?.name ?? root;
    if (root === 'Fragment' || isVocabulary(name)) return [];
    const { line, column } = use ??
      facts.expressions.find((expression) => expression.code.includes(`<${root}`)) ?? { line: 1, column: 1 };
    return [{ line, column, ...unknownComponent(name) }];
  });
}

const inOrder = (problems: readonly BodyProblem[]): BodyProblem[] =>
  problems.toSorted((a, b) => a.line - b.line || a.column - b.column);

/** Code in braces and exports, run once: what would fail on a page, or not show, is found here. */
async function run(
  body: Body,
  compiled: Compiled,
  exports: Place,
): Promise<{ compiled: Compiled; problems: BodyProblem[] }> {
  const marks: Mark[] = [];
  const { code } = await toCode(body, [], markPlugin(marks));
  return judge(compiled, prove(code, marks, body.frontMatter), body.frontMatter, exports);
}

async function check(body: Body): Promise<CompileResult> {
  const facts = noFacts();
  const { code, headings } = await toCode(body, facts.problems, walkPlugin(facts));
  const { expressions, exports, problems, ...known } = facts;
  const deferred = facts.imports.length > 0;
  const compiled: Compiled = {
    ...known,
    code: deferred ? '' : code,
    headings,
    anchors: [...new Set([...headings.map(({ slug }) => slug), ...facts.anchors])],
    deferred,
  };
  // What a body imports is known only to the build, and may have the name of ours.
  if (deferred) return { compiled, problems: inOrder([...problems, ...unknownComponents(code, facts)]) };
  const waiting = expressions.find((expression) => /\bawait\b/.test(expression.code));
  if (waiting)
    problems.push({
      line: waiting.line,
      column: waiting.column,
      what: 'await in braces',
      fix: 'Write the value itself: a body can’t wait for anything.',
    });
  problems.push(...unknownComponents(code, facts), ...facts.components.flatMap(checkProps));
  if (problems.length > 0 || (expressions.length === 0 && !exports))
    return { compiled, problems: inOrder(problems) };
  const ran = await run(body, compiled, exports ?? expressions[0]!);
  return { compiled: ran.compiled, problems: inOrder(ran.problems) };
}

/**
 * A body of MDX as code that a page can run, with what rules and pages need to know of it, from one parse.
 * Never throws: what is wrong with a body is among the problems.
 * @param source The whole file, front matter included; places count from its start.
 * @param path The file, absolute.
 * @param frontMatter As YAML gave it: what `frontmatter` is in the body's expressions.
 */
export async function compile(
  source: string,
  path: string,
  frontMatter: Record<string, unknown>,
): Promise<CompileResult> {
  const deep = tooDeep(source);
  if (deep) return { problems: [deep] };
  try {
    return await check({ source, path, frontMatter });
  } catch (error) {
    return { problems: [explainSyntax(error instanceof Error ? error.message : String(error), source)] };
  }
}
