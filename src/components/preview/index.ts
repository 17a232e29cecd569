import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

interface Loaded {
  readonly default?: AstroComponentFactory;
}

/** What only the author sees, in a live preview: a build has nothing of it, nor its styles. */
export const { default: Badge }: Loaded = import.meta.env.DEV
  ? ((await import('./Badge.astro')) as Loaded)
  : {};

export const { default: Cuts }: Loaded = import.meta.env.DEV
  ? ((await import('./Cuts.astro')) as Loaded)
  : {};

export const { default: Problems }: Loaded = import.meta.env.DEV
  ? ((await import('./Problems.astro')) as Loaded)
  : {};
