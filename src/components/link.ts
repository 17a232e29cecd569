import { href } from '../routes.ts';

/** A path of this site as a link that works wherever the site lives. */
export const link = (path: string): string => href(path, import.meta.env.BASE_URL);

/** A path of this site as the address that other machines know it by. */
export const absolute = (path: string): URL => new URL(link(path), import.meta.env.SITE);
