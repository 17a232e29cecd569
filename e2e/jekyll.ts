/**
 * Finds Jekyll, which builds the blog that the tests move; run as a program (`node e2e/jekyll.ts`), gets it where it is
 * missing.
 */
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

const PACKAGES = ['jekyll', 'ruby-jekyll-feed', 'ruby-jekyll-redirect-from'];

/** Debian's gems are for Debian's Ruby, which needn't be the first on the path. */
const RUBIES = ['/usr/bin/ruby', 'ruby'];

/** How a Ruby is told to run Jekyll with its plugins, whatever Bundler there is. */
const PROGRAM = 'require "jekyll"; require "jekyll-feed"; require "jekyll-redirect-from";';
const ALONE = { JEKYLL_NO_BUNDLER_REQUIRE: 'true', BUNDLE_GEMFILE: undefined, RUBYOPT: undefined };

const runRuby = (command: string, program: string, args: readonly string[] = []) =>
  spawnSync(command, ['-W0', '-e', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', ...ALONE },
  });

/** The Ruby that can run Jekyll; undefined where none can. */
export const findJekyll = (): string | undefined =>
  RUBIES.find((command) => runRuby(command, PROGRAM).status === 0);

/** What tests say where Jekyll is missing. */
export const NOT_PROVED = `NOT PROVED: that nothing is lost in a move from Jekyll. It is missing: sudo apt-get install ${PACKAGES.join(' ')}`;

/**
 * Builds a blog as its author did.
 * @param command What findJekyll gave.
 * @throws where Jekyll can't build it, with what it said.
 */
export function buildBlog(command: string, source: string, site: string): void {
  const program = `${PROGRAM} Jekyll::Commands::Build.process("source" => ARGV[0], "destination" => ARGV[1], "disable_disk_cache" => true)`;
  const { status, stdout, stderr } = runRuby(command, program, [source, site]);
  if (status !== 0) throw new Error(`Jekyll can't build ${source}:\n${stdout}${stderr}`);
}

if (import.meta.main) {
  if (!findJekyll()) aptInstall(PACKAGES);
  if (!findJekyll()) console.warn(`\n${NOT_PROVED}\n`);
}
