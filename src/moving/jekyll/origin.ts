import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where an old site was, as far as its folder says. */
export interface Guess {
  readonly origin: string | undefined;
  /** What says so: `CNAME`. */
  readonly by: string;
  /** The address that GitHub gives to a repository of a project: `https://ada.github.io` and `/blog`. */
  readonly project: { readonly origin: string; readonly baseurl: string } | undefined;
}

const origin = (host: string): string => `https://${host.toLowerCase()}`;

/**
 * Where a site without `url:` was: its CNAME says so, or what the author gave, or the name of its repository.
 * @param folder Of the old site, or of its sources where `source:` names one.
 */
export function guessOrigin(folder: string, given: string | undefined): Guess {
  const domain = cname(folder);
  if (domain !== undefined) return { origin: origin(domain), by: 'CNAME', project: undefined };
  const { owner, name } = remote(folder) ?? {};
  const home = owner === undefined ? undefined : `${owner.toLowerCase()}.github.io`;
  const project =
    home === undefined || name!.toLowerCase() === home
      ? undefined
      : { origin: origin(home), baseurl: `/${name!}` };
  if (given !== undefined && URL.canParse(given))
    return { origin: new URL(given).origin, by: '--url or SITE_URL', project };
  if (home !== undefined) return { origin: origin(home), by: 'its repository on GitHub', project };
  const [named] = /^[\w-]+\.github\.io$/i.exec(basename(folder)) ?? [];
  return {
    origin: named === undefined ? undefined : origin(named),
    by: 'the name of the folder',
    project: undefined,
  };
}

function cname(folder: string): string | undefined {
  const file = ['CNAME', 'source/CNAME'].map((name) => join(folder, name)).find((path) => existsSync(path));
  const [domain] =
    (file === undefined ? null : /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/mu.exec(readFileSync(file, 'utf8'))) ?? [];
  return domain;
}

/** The repository that a folder, or the one above its `docs`, is a clone of. */
function remote(folder: string): { owner: string; name: string } | undefined {
  const places = basename(folder) === 'docs' ? [folder, dirname(folder)] : [folder];
  for (const place of places) {
    try {
      const text = readFileSync(join(place, '.git/config'), 'utf8');
      const [, owner, name] =
        /\[remote "origin"\][^[]*?\burl\s*=\s*\S*github\.com[:/]([\w-]+)\/([\w.-]+?)(?:\.git)?\/?\s*$/m.exec(
          text,
        ) ?? [];
      if (owner !== undefined) return { owner, name: name! };
    } catch {}
  }
  return undefined;
}
