import type { Element } from 'hast';
import type { BodyContext, BodyFinding, ConvertedBody, ScoreRows } from '../contract.ts';
import { wordsOf } from '../words.ts';

/** What has a place in the body. */
type Placed = { readonly position?: { readonly start?: { readonly line: number } } | undefined };

/** What comes of a body besides its text, gathered while it is gone through. */
export class Gathered {
  readonly context: BodyContext;
  readonly findings: BodyFinding[] = [];
  readonly accountedFor: string[] = [];
  readonly added: string[] = [];
  /** Whether kramdown put a table of contents into the page. */
  hadContents = false;
  opening: ConvertedBody['opening'];
  firstVideo: Element | undefined;
  trailer: string | undefined;
  scores: ScoreRows | undefined;

  constructor(context: BodyContext) {
    this.context = context;
  }

  /** The line of a node in the original file. */
  lineOf(node: Placed | undefined): number {
    return this.context.line + (node?.position?.start?.line ?? 1) - 1;
  }

  /** Notes something at its line. */
  note(node: Placed | undefined, kind: BodyFinding['kind'], what: string): void {
    this.findings.push({ line: this.lineOf(node), kind, what });
  }

  /** Notes words that are gone or computed from now on. */
  account(words: string): void {
    this.accountedFor.push(...wordsOf(words));
  }

  /** Notes words that nobody wrote. */
  add(words: string): void {
    this.added.push(...wordsOf(words));
  }
}
