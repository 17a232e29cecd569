import type { HastNode } from 'satteri';
import type { BodyProblem, Place } from './compiled.ts';

/** The tree that a body becomes on its way to code, as far as this room handles it. */

export type Element = Extract<HastNode, { type: 'element' }>;
export type Child = Element['children'][number];
/** A tag as the author wrote it: `<Still … />`, `<a href="…">`. */
export type Tag = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

declare module 'satteri' {
  interface DataMap {
    /** What plugins find wrong. Only `compile` provides it; Astro's own path is for bodies that were compiled before. */
    problems: BodyProblem[];
  }
}

/** Elements that a component of the same name replaces, whether written as Markdown or as a tag. */
export const OVERRIDES = ['a', 'img', 'table'] as const;

const START: Place = { line: 1, column: 1 };

/** Where a node stands in the file; the first line where the parser kept no place. */
export function placeOf(...nodes: readonly (HastNode | undefined)[]): Place {
  const start = nodes.find((node) => node?.position)?.position?.start ?? START;
  return { line: start.line, column: start.column };
}

const isSpace = (node: Child): boolean => node.type === 'text' && node.value.trim() === '';

/** Whether a node is all that an element holds, white space apart. */
export const isOnlyChild = (parent: Readonly<HastNode>): parent is Element =>
  parent.type === 'element' && parent.children.filter((child) => !isSpace(child)).length === 1;
