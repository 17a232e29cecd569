/** What YAML gives, asked for what is wanted of it. */

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A map, empty where there is none. */
export const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** A list, of one where there is a single thing. */
export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];

/** Text that says something; numbers as they are written. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const written = String(value).trim();
  return written === '' ? undefined : written;
}
