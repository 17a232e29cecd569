/** What building costs, by the number of reviews: `npm run bench -- --reviews 1000,10000 --json FILE`. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, SITE } from '../folders.ts';
import { reviewText, slugOf, writeCorpus } from './corpus.ts';
import { type Cost, measureBuild, weigh } from './measure.ts';
import { measurePreview } from './preview.ts';
import { writeStock } from './stock.ts';

const { values } = parseArgs({
  options: { reviews: { type: 'string', default: '1000' }, json: { type: 'string' } },
});

/** What a review may weigh, with its share of lists and feeds: hosts stop somewhere. */
const BUDGET = { kilobytes: 110, files: 6 };

/** After the last day of the corpus. */
const TODAY = '2030-01-01';

const inColumns = (what: string, cpu: number, wall: number): string =>
  `  ${what.padEnd(34)}${cpu.toFixed(1).padStart(8)} CPU-s${wall.toFixed(1).padStart(8)} s`;

function show(what: string, { wall, cpu, memory, search }: Cost): void {
  console.log(`${inColumns(what, cpu, wall)}${memory.toFixed(0).padStart(7)} MB`);
  if (search.wall > 0) console.log(inColumns('  the index of the search', search.cpu, search.wall));
}

async function bench(reviews: number): Promise<Record<string, unknown>> {
  console.log(`\n${reviews} reviews`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [content, site, cache] = ['content', 'site', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const env = {
    ...{ TODAY, SITE_DIR: SITE, SITE_URL: '', BASE_PATH: '' },
    ...{ CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: cache },
  };
  try {
    const write = await writeCorpus(content, reviews);
    const middle = Math.floor(reviews / 2);
    const costs: Record<string, Cost> = {};
    const measure = async (what: string, change: () => void = () => undefined): Promise<void> => {
      change();
      costs[what] = await measureBuild(ROOT, env);
      show(what, costs[what]);
    };
    await measure('cold, every picture made');
    await measure('unchanged');
    await measure('prose of one changed', () => write(middle, `${reviewText(middle)}\nOne line more.\n`));
    await measure('score of one changed', () => write(middle, reviewText(middle, { story: 0.25 })));
    await measure('title of one changed', () => write(middle, reviewText(middle, { title: 'Another' })));
    await measure('one added', () => write(reviews, reviewText(reviews)));
    // As on a machine that keeps the pictures between builds, and nothing else.
    const kept = join(folder, 'kept');
    cpSync(cache, kept, { recursive: true, preserveTimestamps: true });
    rmSync(join(kept, 'data-store.json'), { force: true });
    rmSync(cache, { recursive: true });
    rmSync(site, { recursive: true });
    cpSync(kept, cache, { recursive: true, preserveTimestamps: true });
    await measure('cold, pictures in the cache');
    await measure('share pictures drawn again', () => rmSync(join(cache, 'share'), { recursive: true }));
    const beyond = (what: string, base: string): number => costs[what]!.cpu - costs[base]!.cpu;
    const shares = beyond('share pictures drawn again', 'unchanged');
    const sized = beyond('cold, every picture made', 'cold, pictures in the cache') - shares;
    console.log(
      `  of a cold build, pictures sized ${sized.toFixed(1)} CPU-s, share pictures drawn ${shares.toFixed(1)} CPU-s`,
    );
    const output = weigh(site);
    console.log(
      `  ${output.pages} pages, ${output.files} files, ${output.megabytes.toFixed(1)} MB: ${((output.megabytes * 1000) / reviews).toFixed(0)} KB and ${(output.files / reviews).toFixed(1)} files a review, of ${BUDGET.kilobytes} and ${BUDGET.files}`,
    );
    const preview = await measurePreview(env, `/reviews/${slugOf(middle)}/`, () => {
      write(middle, `${reviewText(middle)}\nSeen at once.\n`);
      return 'Seen at once.';
    });
    console.log(
      `  live preview: first page ${preview.firstPage.toFixed(1)} s, an edit ${preview.edit.toFixed(2)} s`,
    );
    const stock = join(folder, 'stock');
    writeStock(stock, content);
    costs['stock Astro, cold'] = await measureBuild(stock, {});
    show('stock Astro, cold', costs['stock Astro, cold']);
    const ratio = (what: string, to: string): string => (costs[what]!.cpu / costs[to]!.cpu).toFixed(2);
    console.log(
      `  CPU: ${ratio('cold, pictures in the cache', 'stock Astro, cold')} of stock Astro's; unchanged ${ratio('unchanged', 'cold, pictures in the cache')} of cold, one score ${ratio('score of one changed', 'cold, pictures in the cache')}`,
    );
    return { reviews, costs, output, preview };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const results: unknown[] = [];
for (const reviews of values.reviews.split(',').map(Number)) results.push(await bench(reviews));
if (values.json !== undefined) {
  const [processor] = cpus();
  const machine = {
    ...{
      processors: cpus().length,
      model: processor?.model,
      memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    },
    node: process.version,
  };
  writeFileSync(values.json, `${JSON.stringify({ machine, results }, null, 2)}\n`);
}
