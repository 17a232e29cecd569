import type { Literal, Node } from 'unist';

/** An attribute list, an extension or `^`, as written. */
export interface Braces extends Literal {
  type: 'braces';
  value: string;
}

/** What stands behind the end of a block of HTML on its line. */
export interface Tail extends Literal {
  type: 'tail';
  value: string;
}

/** TeX, as MathJax gets it. */
export interface Tex extends Node {
  type: 'tex';
  value: string;
  display: boolean;
}

declare module 'mdast' {
  interface RootContentMap {
    braces: Braces;
    tail: Tail;
    tex: Tex;
  }
  interface BlockContentMap {
    braces: Braces;
    tail: Tail;
    tex: Tex;
  }
  interface PhrasingContentMap {
    braces: Braces;
    tex: Tex;
  }
}
