import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs, type HastPluginEntry } from 'satteri';
import { pathToFileURL } from 'node:url';
import type { BodyProblem, Compiled, Heading } from './compiled.ts';
import { tooDeep } from './depth.ts';
import { checkComponents } from './components.ts';
import { noFindings } from './findings.ts';
import { strayImports } from './imports.ts';
import { features, hastPlugins, OVERRIDES } from './options.ts';
import { type SyntaxProblem, explainSyntax } from './syntax.ts';
import { literalMarkupPlugin } from './literal-markup.ts';
import { collectPlugin } from './collect.ts';

export interface CompileResult {
  /** Absent where nothing can be known of the body. Without code where it can't be shown, only judged. */
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
async function toCode(
  { source, path, frontMatter }: Body,
  problems: BodyProblem[],
  first: HastPluginEntry[],
) {
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
    hastPlugins: [...first, ...hastPlugins, satteriHeadingIdsPlugin()],
  });
  return { code, headings: astro.headings };
}

const inOrder = (problems: readonly BodyProblem[]): BodyProblem[] =>
  problems.toSorted((a, b) => a.line - b.line || a.column - b.column);

async function check(body: Body): Promise<CompileResult> {
  const findings = noFindings();
  const literalMarkup = literalMarkupPlugin(body.source, findings.problems);
  const { code, headings } = await toCode(body, findings.problems, [
    collectPlugin(findings, body.source, body.frontMatter),
    ...(literalMarkup ? [literalMarkup] : []),
  ]);
  const { code: unreadable, problems, ...known } = findings;
  // What a body imports is there only in a build.
  const deferred = findings.imports.length > 0;
  problems.push(...checkComponents(code, findings), ...strayImports(body.source, findings.imports));
  if (!deferred) problems.push(...unreadable);
  const compiled: Compiled = {
    ...known,
    code: deferred ? '' : code,
    headings,
    anchors: [...new Set([...headings.map(({ slug }) => slug), ...findings.anchors])],
    deferred,
  };
  return { compiled, problems: inOrder(problems) };
}

/** A text without some of its signs, in which every other place stays what it is. */
function without(source: string, signs: readonly number[]): string {
  const letters = source.split('');
  for (const sign of signs) letters[sign] = 'x';
  return letters.join('');
}

/** More mistakes than anybody corrects in one go; each costs another look at the body. */
const MOST_MISTAKES = 20;

/** What is wrong with a body that is no MDX: the parser stops at the first mistake, the author wants to hear of all. */
async function mistakes(body: Body, first: SyntaxProblem): Promise<CompileResult> {
  const found: SyntaxProblem[] = [];
  let { source } = body;
  for (let next = first; found.length < MOST_MISTAKES;) {
    found.push(next);
    const rest = without(source, next.signs);
    // Nothing that could be left out, or left out in vain.
    if (rest === source) break;
    source = rest;
    try {
      const { compiled, problems } = await check({ ...body, source });
      const all = inOrder([...found.map(({ signs: _, ...problem }) => problem), ...problems]);
      return compiled ? { compiled: { ...compiled, code: '' }, problems: all } : { problems: all };
    } catch (error) {
      next = explainSyntax(messageOf(error), body.source);
    }
  }
  return { problems: inOrder(found.map(({ signs: _, ...problem }) => problem)) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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
    const body = { source, path, frontMatter };
    return mistakes(body, explainSyntax(messageOf(error), source));
  }
}
