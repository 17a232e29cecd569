import type { Nodes } from 'hast';
import type { BodyContext, BodyFinding, ConvertedBody, ScoreRows } from '../contract.ts';
import { wordsOf } from '../words.ts';

/** What comes of a body besides its text, gathered while it is gone through. */
export class Gathered {
  readonly context: BodyContext;
  readonly findings: BodyFinding[] = [];
  readonly accountedFor: string[] = [];
  readonly added: string[] = [];
  opening: ConvertedBody['opening'];
  trailer: string | undefined;
  scores: ScoreRows | undefined;

  constructor(context: BodyContext) {
    this.context = context;
  }

  /** The line of a node in the original file. */
  lineOf(node: Nodes | undefined): number {
    return this.context.line + (node?.position?.start.line ?? 1) - 1;
  }

  /** Notes something at its line. */
  note(node: Nodes | undefined, kind: BodyFinding['kind'], what: string): void {
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
