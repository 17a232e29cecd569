import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../terminal/refusal.ts';
import { decode } from '../../../reading/files/bytes.ts';
import { cause } from '../../../reading/files/disk.ts';
import { type Config, readConfig } from './config.ts';
import { type LeftOut, type OldDocument, readDocument } from './documents.ts';
import { type OldFile, walk } from './folder.ts';

/** A whole old site, as read. */
export interface OldSite {
  readonly folder: string;
  readonly config: Config;
  readonly documents: readonly OldDocument[];
  /** Every file by its name. */
  readonly files: ReadonlyMap<string, OldFile>;
  readonly leftOut: readonly LeftOut[];
}

const CONFIGS = ['_config.yml', '_config.yaml'];

/**
 * Reads a Jekyll site.
 * @throws Refusal where the folder is none.
 */
export function readSite(folder: string): OldSite {
  const stats = statSync(folder, { throwIfNoEntry: false });
  const name = CONFIGS.find((file) => existsSync(join(folder, file)));
  const fix = 'Give the folder that holds _config.yml and _posts: npm run import -- jekyll ../my-blog';
  if (!stats) throw new Refusal(`there is no folder ${folder}`, fix);
  if (!stats.isDirectory()) throw new Refusal(`${folder} is not a folder`, fix);
  const config = readConfig(name === undefined ? '' : configText(join(folder, name)));
  let walked;
  try {
    walked = walk(folder, config);
  } catch (reason) {
    throw new Refusal(
      `${folder} can’t be read: ${cause(reason)}`,
      'Allow yourself to read it, then try again.',
    );
  }
  const { files, findings } = walked;
  const read = files.flatMap((file) => readDocument(file, config) ?? []);
  const documents = read.filter((item): item is OldDocument => !('why' in item));
  if (name === undefined && !files.some((file) => /(?:^|\/)_posts\//.test(file.name)))
    throw new Refusal(`${folder} is no Jekyll site: it has neither _config.yml nor _posts`, fix);
  if (!read.some((item) => 'why' in item || item.kind !== 'page'))
    throw new Refusal(
      `there are no posts in ${folder}`,
      'A Jekyll site has them in _posts, with a date in their names.',
    );
  const broken = [
    ...read,
    ...findings.map(({ file, what }): LeftOut => ({ file, why: what, weight: 'broken' })),
  ].filter((item): item is LeftOut => 'why' in item && item.weight === 'broken');
  if (broken.length > 0) throw unreadable(broken);
  return {
    folder,
    config: withUrl(config, folder),
    documents,
    files: new Map(files.map((file) => [file.name, file])),
    leftOut: [...read.filter((item): item is LeftOut => 'why' in item), ...othersOf(files, config)],
  };
}

/** What is said where files can't be read. Nothing is moved then: what isn't there can't be missed. */
export function unreadable(files: readonly Pick<LeftOut, 'file' | 'why'>[]): Refusal {
  const lines = files.map(({ file, why }) => `${file}: ${why}`);
  return new Refusal(
    lines.length === 1 ? lines[0]! : `${lines.length} files can’t be read:\n  ${lines.join('\n  ')}\n`,
    'Nothing was moved. Mend this in the old site, then run this again.',
  );
}

function configText(path: string): string {
  try {
    const { text, findings } = decode(readFileSync(path));
    if (text !== undefined) return text;
    throw new Refusal(`_config.yml: ${findings[0]!.what}`, 'Save it as UTF-8.');
  } catch (reason) {
    if (reason instanceof Refusal) throw reason;
    throw new Refusal(
      `_config.yml can’t be read: ${cause(reason)}`,
      'Allow yourself to read it, then try again.',
    );
  }
}

/** GitHub Pages knows where a site is: by its CNAME, or by the name of its repository. */
function withUrl(config: Config, folder: string): Config {
  if (config.url !== '') return config;
  const cname = join(folder, 'CNAME');
  const domain = existsSync(cname) ? readFileSync(cname, 'utf8').trim() : '';
  const host = domain || (/[\w-]+\.github\.io$/i.exec(folder)?.[0] ?? '');
  if (host === '')
    return {
      ...config,
      findings: [
        ...config.findings,
        'url: is missing, so the ids of the old feed are not known: subscribers will see entries twice. Write it there and import again',
      ],
    };
  return {
    ...config,
    url: `https://${host.toLowerCase()}`,
    findings: [...config.findings, `url: is missing; https://${host.toLowerCase()} is taken for it`],
  };
}

/** Texts in collections of the author's own, which nothing moves. */
const othersOf = (files: readonly OldFile[], { collections, collectionsFolder }: Config): LeftOut[] =>
  collections.flatMap((name) => {
    const folder = `${collectionsFolder === '' ? '' : `${collectionsFolder}/`}_${name}/`;
    return files
      .filter((file) => file.name.startsWith(folder) && /\.(?:md|markdown|html?)$/i.test(file.name))
      .map((file) => ({
        file: file.name,
        why: `it is in the collection ${name}: only posts, drafts and pages move`,
        weight: 'doubtful' as const,
      }));
  });
