import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, folderOf } from '../../reading/test/content.ts';
import { Refusal } from '../../refusal.ts';
import { expectJekyll } from './foreign.ts';

const needing = (name: string): string => JSON.stringify({ devDependencies: { [name]: '1.0.0' } });
const EXPORT = '<rss><channel><wp:wxr_version>1.2</wp:wxr_version></channel></rss>';
const POST = '---\ntitle: A\n---\n';

const REFUSED: Record<string, { files: Files; file?: string; says: RegExp; fix?: RegExp }> = {
  'a folder that is not there': { files: {}, file: 'none', says: /^there is no folder/ },
  'a file': { files: { 'a.txt': '' }, file: 'a.txt', says: /is not a folder/ },
  'an empty folder': { files: {}, says: /neither _config\.yml nor _posts/, fix: /_posts/ },
  Hexo: {
    files: { '_config.yml': '', 'source/_posts/a.md': POST, 'package.json': needing('hexo') },
    says: /Hexo/,
    fix: /_posts\/2024-05-01-title\.md/,
  },
  'Hexo by its scaffolds': { files: { '_config.yml': '', 'scaffolds/post.md': '' }, says: /Hexo/ },
  Hugo: { files: { 'hugo.toml': '', 'content/posts/a.md': POST }, says: /Hugo/ },
  'Hugo of old': { files: { 'config.toml': '', 'content/a.md': POST }, says: /Hugo/ },
  Eleventy: { files: { 'eleventy.config.js': '', 'posts/a.md': POST }, says: /Eleventy/ },
  'Eleventy by its package': { files: { 'package.json': needing('@11ty/eleventy') }, says: /Eleventy/ },
  Gatsby: { files: { 'gatsby-config.js': '' }, says: /Gatsby/ },
  WordPress: { files: { 'wp-config.php': '' }, says: /WordPress/, fix: /jekyll-import/ },
  'what WordPress exports': {
    files: { 'films.xml': EXPORT },
    file: 'films.xml',
    says: /WordPress exports/,
    fix: /jekyll-import/,
  },
  'a folder with what WordPress exports': {
    files: { 'films.xml': EXPORT },
    says: /films\.xml is what WordPress exports/,
  },
};

for (const [what, { files, file = '', says, fix = /./ }] of Object.entries(REFUSED))
  test(`${what} is no Jekyll site`, (t) => {
    assert.throws(
      () => expectJekyll(join(folderOf(t, files), file)),
      (reason) => {
        assert.ok(reason instanceof Refusal, String(reason));
        assert.match(reason.message, says);
        assert.match(reason.fix, fix);
        return true;
      },
    );
  });

const TAKEN: Record<string, Files> = {
  'a site': { '_config.yml': '' },
  'posts alone': { '_posts/2020-01-01-a.md': POST },
  'posts of a category alone': { 'diary/_posts/2020-01-01-a.md': POST },
  'a site configured in TOML': { '_config.toml': '' },
  'a site that builds its styles with packages': {
    '_config.yml': '',
    '_posts/2020-01-01-a.md': POST,
    'package.json': needing('@11ty/eleventy'),
  },
  Octopress: {
    '_config.yml': 'source: source',
    'source/_posts/2020-01-01-a.md': POST,
    Gemfile: "gem 'jekyll'",
    'config.toml': '',
  },
};

for (const [what, files] of Object.entries(TAKEN))
  test(`${what} is Jekyll’s`, (t) => {
    expectJekyll(folderOf(t, files));
  });
