/** What a body is told of the site around it. */
export interface BodyContext {
  /** Line of the original file at which the body begins (1-based), for findings. */
  readonly line: number;
  /** Where an address of the old site leads now, query and fragment left out; undefined where it is not of the old site, 'dead' where it is and leads nowhere. */
  readonly link: (href: string) => string | undefined;
  /** A picture as it will lie beside the entry ("./eve.webp"), or 'missing'; undefined where it is not of the old site. */
  readonly picture: (src: string) => string | undefined;
  /** The picture that the front matter names, under its new name: shown once, as the entry's still. */
  readonly opening: string | undefined;
  /** Names under which the author signs: a closing line with nothing else is dropped. */
  readonly author: readonly string[];
  /** Whether the body is HTML from end to end, as of a post that is called .html; else it is Markdown. */
  readonly html?: boolean;
  /** Whether the entry is a review: its score table and first trailer are taken out. */
  readonly review: boolean;
}

/** A score table as read: the mapping to criteria is the caller's. */
export interface ScoreRows {
  /** `value` keeps line breaks: "1.75 / 2.0\n- tight and tense". */
  readonly rows: readonly { readonly label: string; readonly value: string; readonly line: number }[];
  /** A row of the sum, as read. */
  readonly total: string | undefined;
}

/** What was replaced, dropped or not understood, with its line in the original file. */
export interface BodyFinding {
  readonly line: number;
  readonly kind: 'replaced' | 'dropped' | 'missing' | 'unknown';
  readonly what: string;
}

export interface Counts {
  readonly words: number;
  readonly images: number;
  readonly links: number;
  readonly codeBlocks: number;
  readonly formulas: number;
  readonly tables: number;
}

/** Words of the rendered text, in its order; quotes, dashes and white space are not among them. */
export interface WordProof {
  readonly source: readonly string[];
  readonly result: readonly string[];
  /** Words of the source that are dropped or computed on the new site; each belongs to a finding. */
  readonly accountedFor: readonly string[];
  /** Words of the result that the importer wrote itself: the address of a frame that became a link. */
  readonly added: readonly string[];
}

export interface ConvertedBody {
  readonly mdx: string;
  /** Alternative text and caption of the picture that the front matter names, where it stood in the body. */
  readonly opening: { readonly alt: string; readonly caption: string | undefined } | undefined;
  /** Address of the video in a review's first trailer; further ones are `<Trailer video>`. */
  readonly trailer: string | undefined;
  readonly scores: ScoreRows | undefined;
  readonly findings: readonly BodyFinding[];
  readonly words: WordProof;
  readonly counts: { readonly in: Counts; readonly out: Counts };
}
