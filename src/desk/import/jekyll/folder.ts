import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { cause } from '../../../reading/files/disk.ts';

/** A file of the old site. */
export interface OldFile {
  /** Relative to the old site, with forward slashes. */
  readonly name: string;
  readonly path: string;
}

/** What a folder holds, and what of it can't be read. */
export interface Walked {
  readonly files: readonly OldFile[];
  readonly findings: readonly { readonly file: string; readonly what: string }[];
}

/** What tools leave in a site, and no reader ever saw. */
const NOT_OF_THE_SITE =
  /^(?:_site|node_modules|vendor|\..*|.*~|#.*#|Gemfile(?:\.lock)?|gemfiles|.*\.gemspec|package(?:-lock)?\.json|Thumbs\.db|desktop\.ini)$/;

const matches = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => {
    const bare = pattern.replace(/^\.?\/+|\/+$/g, '');
    if (bare === '') return false;
    const form = bare
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))
      .replaceAll('?', '[^/]');
    try {
      return new RegExp(`^(?:${form})(?:/|$)`).test(name);
    } catch {
      return name === bare;
    }
  });

/** Lists the files of an old site, in order; each once, however many links lead to it from above. */
export function walk(
  root: string,
  { exclude, include }: { exclude: readonly string[]; include: readonly string[] },
): Walked {
  const files: OldFile[] = [];
  const findings: Walked['findings'][number][] = [];
  const visit = (folder: string, prefix: string, above: readonly string[]): void => {
    for (const name of readdirSync(folder).sort()) {
      const relative = `${prefix}${name}`;
      if (!matches(relative, include) && (NOT_OF_THE_SITE.test(name) || matches(relative, exclude))) continue;
      const path = join(folder, name);
      try {
        const stats = statSync(path);
        if (stats.isFile()) files.push({ name: relative, path });
        if (!stats.isDirectory()) continue;
        const real = realpathSync(path);
        if (above.some((other) => `${other}${sep}`.startsWith(`${real}${sep}`)))
          findings.push({
            file: relative,
            what: 'a symbolic link that leads back to where it is: not followed',
          });
        else visit(path, `${relative}/`, [...above, real]);
      } catch (reason) {
        findings.push({ file: relative, what: `can’t be read: ${cause(reason)}` });
      }
    }
  };
  visit(root, '', [realpathSync(root)]);
  return { files, findings };
}
