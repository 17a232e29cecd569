import type { Place } from './place.ts';

export type { Place } from './place.ts';

/** Something wrong with a body, where it is and what to do. */
export interface BodyProblem extends Place {
  readonly what: string;
  readonly fix: string;
  /** An error, unless it says that it is only advice. */
  readonly severity?: 'advice';
}

export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** A heading as it is written. */
interface OutlineItem extends Place {
  /** 1 to 6. */
  readonly depth: number;
  readonly isEmpty: boolean;
}

/** A component as a body uses it. */
export interface ComponentUse extends Place {
  readonly name: string;
  /** Props whose value can be read without running anything: text, numbers, true. */
  readonly props: Readonly<Record<string, unknown>>;
  /** Names of the props whose value is an expression that has to be run. */
  readonly computed: readonly string[];
}

/** A body of MDX, compiled, and what its rules need to know of it. */
export interface Compiled {
  /** A function body: takes a JSX runtime, gives the MDX module. Empty where `deferred`. */
  readonly code: string;
  readonly headings: readonly Heading[];
  /** Where they are, those without text included. */
  readonly outline: readonly OutlineItem[];
  /** Every id that a link may point at: headings, footnotes, `id` attributes. */
  readonly anchors: readonly string[];
  /** Targets of links, percent-escapes resolved; pictures that are no files beside the entry included. */
  readonly links: readonly (Place & { readonly target: string })[];
  /** Paths of local pictures, as written, percent-escapes resolved: what `img` and `Still` get as `src`. */
  readonly pictures: readonly (Place & { readonly src: string; readonly alt: string | undefined })[];
  readonly components: readonly ComponentUse[];
  /** What `import` and `export … from` name. */
  readonly imports: readonly (Place & { readonly from: string })[];
  /** Whether Astro's own path has to render it: it imports or hydrates. */
  readonly deferred: boolean;
  /** Words a reader reads, spoilers included. */
  readonly words: number;
  readonly hasCode: boolean;
  readonly hasMaths: boolean;
}
