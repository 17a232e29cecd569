import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '../../refusal.ts';
import { answerSchema } from './answer.ts';

/** What read.rb is asked. */
export interface Job {
  /** Where its answer goes. */
  readonly out: string;
  /** A folder that is not there. */
  readonly destination: string;
  /** For a site whose `_config.yml` names none. */
  readonly origin: string | undefined;
  /** GitHub gives a project's site a baseurl. */
  readonly project: { readonly origin: string; readonly baseurl: string } | undefined;
}

const SCRIPT = join(import.meta.dirname, 'read.rb');

/** What read.rb exits with where there is no Jekyll. */
const NO_JEKYLL = 3;

/** Jekyll as GitHub runs it, but that nothing is fetched: a proxy that isn't there answers whoever tries. */
const ENVIRONMENT = {
  JEKYLL_ENV: 'production',
  JEKYLL_LOG_LEVEL: 'error',
  JEKYLL_NO_BUNDLER_REQUIRE: 'true',
  PAGES_DISABLE_NETWORK: '1',
  TZ: 'UTC',
  RUBYOPT: '-W0 -EUTF-8',
  BUNDLE_GEMFILE: undefined,
  BUNDLE_FROZEN: undefined,
  ...Object.fromEntries(['http_proxy', 'https_proxy'].map((name) => [name, 'http://127.0.0.1:9'])),
};

/**
 * Lets Jekyll read a copy of a site: with the site's own bundle if it is installed, else with what Jekyll there is.
 * @param folder The site itself, in which nothing is written.
 * @param copy The copy, in which Jekyll runs.
 * @throws Refusal where there is no Jekyll, or it can't read the site.
 */
export async function runJekyll(folder: string, copy: string, job: Job) {
  const hasGemfile = existsSync(join(folder, 'Gemfile'));
  // Bundler would write a lockfile that is missing: then only in the copy.
  const bundle = existsSync(join(folder, 'Gemfile.lock'))
    ? { BUNDLE_GEMFILE: join(folder, 'Gemfile'), BUNDLE_FROZEN: 'true' }
    : { BUNDLE_GEMFILE: join(copy, 'Gemfile') };
  const tries = [
    ...(hasGemfile ? [{ ruby: 'ruby', more: bundle, bundled: true }] : []),
    ...rubies().map((ruby) => ({ ruby, more: {}, bundled: false })),
  ];
  for (const { ruby, more, bundled } of tries) {
    const { status, said } = await ran(ruby, copy, job, more);
    if (status === NO_JEKYLL) continue;
    if (status !== 0 || !existsSync(job.out))
      throw new Refusal(
        `Jekyll can’t read this site: ${lastLine(said) || `Ruby ended with ${String(status)}`}`,
        'See that “jekyll build” works there, then try again.',
      );
    const answer = answerSchema.parse(JSON.parse(readFileSync(job.out, 'utf8')));
    if ('config_error' in answer)
      throw new Refusal(
        `_config.yml:${answer.config_error.line ?? 1}: ${answer.config_error.why}`,
        'Mend it: every address of the old site follows from this file.',
      );
    return { answer, unbundled: hasGemfile && !bundled };
  }
  throw new Refusal(
    'Jekyll is not installed here, and it is Jekyll that reads a Jekyll site',
    `Get it: sudo apt-get install jekyll (Debian, Ubuntu), brew install ruby && gem install jekyll (macOS),
or gem install jekyll bundler; with bundle install in ${folder} its plugins are used too.`,
  );
}

/** Each Ruby that may have Jekyll: the one on the path, that of the `jekyll` on the path, the system's. */
function rubies(): string[] {
  const jekyll = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'jekyll'))
    .find(isProgram);
  const [, own] =
    (jekyll === undefined ? null : /^#!\s*(\/\S*ruby[\d.]*)\s/.exec(readFileSync(jekyll, 'latin1'))) ?? [];
  return [...new Set(['ruby', ...(own === undefined ? [] : [own]), '/usr/bin/ruby'])];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs read.rb; a Ruby that is not there has no Jekyll. */
function ran(
  ruby: string,
  copy: string,
  job: Job,
  more: Readonly<Record<string, string>>,
): Promise<{ status: number | null; said: string }> {
  const { promise, resolve } = Promise.withResolvers<{ status: number | null; said: string }>();
  const child = spawn(ruby, [SCRIPT, JSON.stringify(job)], {
    cwd: copy,
    env: { ...process.env, ...ENVIRONMENT, ...more },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.on('error', () => {
    resolve({ status: NO_JEKYLL, said });
  });
  child.on('close', (status) => {
    resolve({ status, said });
  });
  return promise;
}

/** Of Ruby's complaint, the line that says what is wrong. */
const lastLine = (said: string): string =>
  /^\S+\.rb:\d+:in .*?: (.+?)(?: \([\w:]+\))?$/m.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? '';
