import { satteri } from '@astrojs/markdown-satteri';
import type { Features, HastPluginEntry } from 'satteri';
import { codePlugin } from './code.ts';
import { directionPlugin } from './direction.ts';
import { mathsPlugin } from './formulas.ts';
import { OVERRIDES } from './tree.ts';
import { normalizePlugin } from './normalize.ts';
import { formulaPunctuationPlugin } from './formula-punctuation.ts';
import { phrasesPlugin, typographyPlugin } from './typography.ts';

export { OVERRIDES } from './tree.ts';

/**
 * The language an entry is written in. Both ways from text to page read this file: `compile` for nearly all of them,
 * and Astro's own MDX for the few that import something. What one does and the other doesn't is a bug.
 */

export const features = {
  gfm: true,
  smartPunctuation: true,
  // One dollar is money: "$5 and $10" stays prose.
  math: { singleDollarTextMath: false },
} as const satisfies Features;

/** In order: each sees what the one before made. */
export const hastPlugins: readonly HastPluginEntry[] = [
  phrasesPlugin,
  directionPlugin,
  mathsPlugin,
  formulaPunctuationPlugin,
  codePlugin,
  normalizePlugin,
  typographyPlugin,
];

/** What `markdown` in astro.config.mjs has to be. */
export const markdownOptions = {
  processor: satteri({ features, hastPlugins: [...hastPlugins] }),
  // codePlugin has done it, without inline styles.
  syntaxHighlight: false,
} as const;

/** What `mdx()` in astro.config.mjs has to be given. */
export const mdxOptions = { optimize: { ignoreElementNames: [...OVERRIDES] } };
