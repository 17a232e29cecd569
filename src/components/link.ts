import { href } from '../routes.ts';

/** A path of this site as a link that works wherever the site lives. */
export const link = (path: string): string => href(path, import.meta.env.BASE_URL);
