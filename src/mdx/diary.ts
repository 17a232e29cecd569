import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Row } from '../domain/diary/row.ts';
import { follow } from './follow.ts';

/** A year of the diary as the store has it. Its rows are as the reader found them. */
export const diarySchema = z.object({ rows: z.array(z.custom<Row>()) });

/** The diary, an entry for each year. */
export const diaryLoader = (): Loader => ({
  name: 'content-diary',
  load: (context) =>
    follow(context, ({ diary }) => {
      const gone = new Set(context.store.keys());
      for (const { year, rows } of diary) {
        const id = String(year);
        const data = { rows: rows.map(({ row }) => row) };
        gone.delete(id);
        context.store.set({ id, data, digest: JSON.stringify(data) });
      }
      for (const id of gone) context.store.delete(id);
    }),
});
