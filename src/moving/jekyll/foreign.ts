import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../refusal.ts';
import { cause } from '../../reading/files/disk.ts';

const HOW = 'Give the folder that holds _config.yml and _posts: npm run import -- jekyll ../my-blog';

const MARKDOWN = `Its texts are Markdown with front matter, as Jekyll’s are: put them into a folder of their own as
_posts/2024-05-01-title.md, with a _config.yml that says url: and permalink: as its addresses are, and import that.`;

const WORDPRESS = `Make a Jekyll site of its export first: jekyll-import does (https://import.jekyllrb.com/docs/wordpressdotcom/).
Then import that.`;

/** Other generators: what only they leave in a folder, and what an author can do. */
const OTHERS: readonly { name: string; files?: RegExp; needs?: RegExp; fix: string }[] = [
  {
    name: 'a Hexo site',
    files: /^_config\.(?:landscape|next)\.yml$|^scaffolds$/,
    needs: /^hexo$/,
    fix: MARKDOWN,
  },
  {
    name: 'a Hugo site',
    files: /^(?:hugo\.(?:toml|ya?ml|json)|config\.toml|archetypes)$/,
    fix: MARKDOWN,
  },
  {
    name: 'an Eleventy site',
    files: /^(?:\.eleventy\.[cm]?js|eleventy\.config\.[cm]?[jt]s)$/,
    needs: /^@11ty\/eleventy$/,
    fix: MARKDOWN,
  },
  { name: 'a Gatsby site', files: /^gatsby-config\.[cm]?[jt]s$/, needs: /^gatsby$/, fix: MARKDOWN },
  { name: 'a WordPress site', files: /^wp-(?:config\.php|content|includes)$/, fix: WORDPRESS },
];

/**
 * Makes sure that a folder is a Jekyll site.
 * @throws Refusal where it is none; what is another generator's is called by its name.
 */
export function expectJekyll(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) throw new Refusal(`there is no folder ${folder}`, HOW);
  if (!stats.isDirectory())
    throw isWordPressExport(folder)
      ? new Refusal(`${folder} is what WordPress exports, no Jekyll site`, WORDPRESS)
      : new Refusal(`${folder} is not a folder`, HOW);
  const names = listed(folder);
  const needs = packagesIn(folder);
  const isJekylls =
    names.some((name) => /^(?:_posts|_layouts|_config\.toml)$/.test(name)) || usesJekyll(folder);
  const other = OTHERS.find(
    ({ files, needs: wanted }) =>
      names.some((name) => files?.test(name)) || needs.some((name) => wanted?.test(name)),
  );
  if (other && !isJekylls) throw new Refusal(`${folder} is ${other.name}, no Jekyll site`, other.fix);
  const hasConfig = names.some((name) => /^_config\.(?:ya?ml|toml)$/.test(name));
  if (hasConfig || hasPosts(folder, names)) return;
  const xml = names.find((name) => isWordPressExport(join(folder, name)));
  if (xml !== undefined)
    throw new Refusal(`${join(folder, xml)} is what WordPress exports, no Jekyll site`, WORDPRESS);
  throw new Refusal(`${folder} is no Jekyll site: it has neither _config.yml nor _posts`, HOW);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (reason) {
    throw new Refusal(
      `${folder} can’t be read: ${cause(reason)}`,
      'Allow yourself to read it, then try again.',
    );
  }
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const usesJekyll = (folder: string): boolean =>
  /^\s*gem\s*\(?\s*['"](?:jekyll|github-pages|octopress)/m.test(textOf(join(folder, 'Gemfile')));

function packagesIn(folder: string): string[] {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf(join(folder, 'package.json'))) as {
      dependencies?: object;
      devDependencies?: object;
    };
    return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  } catch {
    return [];
  }
}

const hasPosts = (folder: string, names: readonly string[]): boolean =>
  names.includes('_posts') || names.some((name) => existsSync(join(folder, name, '_posts')));

const isWordPressExport = (path: string): boolean =>
  path.endsWith('.xml') && textOf(path).slice(0, 20_000).includes('<wp:wxr_version>');
