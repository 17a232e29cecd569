import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../folders.ts';

/** What Astro does by itself with the same texts: its own loader, its own MDX, one minimal page a review. */
const FILES = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
export default defineConfig({ site: 'https://films.example', integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const reviews = defineCollection({
  loader: glob({ pattern: '*/index.mdx', base: './src/content/reviews' }),
  schema: ({ image }) =>
    z.object({ film: z.looseObject({ title: z.string() }), published: z.coerce.date(), verdict: z.string(), still: z.object({ src: image(), alt: z.string() }) }),
});
export const collections = { reviews };
`,
  'src/components/Nothing.astro': '',
  'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Nothing from '../components/Nothing.astro';
export const getStaticPaths = async () =>
  (await getCollection('reviews')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html><head><title>{entry.data.film.title}</title></head><body><h1>{entry.data.film.title}</h1><p>{entry.data.verdict}</p><Content components={{ ScoreTable: Nothing, Trailer: Nothing }} /></body></html>
`,
};

/** Writes a project of stock Astro's into a folder, with the reviews of a content folder. */
export function writeStock(folder: string, content: string): void {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  cpSync(join(content, 'reviews'), join(folder, 'src/content/reviews'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
}
