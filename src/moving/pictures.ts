import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { slugOf } from '../domain/address.ts';
import { measure } from '../reading/pictures/measure.ts';
import { isPicture, lookAt } from '../reading/pictures/picture-file.ts';
import { normalizedPath } from '../reading/across/site.ts';

/** A file of the old site. */
interface OldFile {
  /** As it is served, without the first slash. */
  readonly name: string;
  readonly path: string;
}

/** A picture of the old site, as the new one can show it. */
export interface Source {
  readonly file: OldFile;
  /** With dot, as its bytes are rather than as its name says. */
  readonly extension: string;
  /** Converted, where the site can't show it as it is. */
  readonly bytes: Buffer | undefined;
}

/** The pictures of an old site, by path. */
export interface Pictures {
  /** @returns undefined where there is none that can be shown. */
  readonly find: (path: string) => Source | undefined;
  /** Why a picture that is there can't be shown; undefined where none is there. */
  readonly why: (path: string) => string | undefined;
  /** The only picture of a name, wherever it lies; undefined where several have it. */
  readonly only: (name: string) => Source | undefined;
  /** A picture of another host, if it was fetched. */
  readonly fetched: (address: string) => Source | undefined;
  /** One that shows nothing. */
  readonly plain: Source;
}

/** What sharp reads and the site doesn't show. */
const CONVERTIBLE = /\.(?:tiff?|heic|heif|jp2|jxl|bmp|ico)$/i;

/**
 * Looks at the pictures of an old site.
 * @param served Its files, by path.
 * @param remote Where pictures of other hosts lie that were fetched, by address.
 */
export async function picturesOf(
  served: Readonly<Record<string, string>>,
  remote: ReadonlyMap<string, string>,
): Promise<Pictures> {
  const files = new Map(
    Object.entries(served).map(([path, file]) => [path.slice(1), { name: path.slice(1), path: file }]),
  );
  const byName = new Map([...files.values()].map((file) => [file.name.normalize('NFC'), file]));
  const byLower = new Map(
    [...files.values()].map((file) => [file.name.normalize('NFC').toLowerCase(), file]),
  );
  const seen = new Map<string, Source | string>();
  for (const file of files.values())
    if (/\.(?:avif|svg)$/i.test(file.name)) {
      const look = await lookAt(file.path);
      seen.set(file.name, 'what' in look ? await mended(file, look.what) : await shown(file));
    } else if (CONVERTIBLE.test(file.name)) seen.set(file.name, await mended(file, 'sharp can’t read it'));
    else if (isPicture(file.name)) seen.set(file.name, await look(file));
  const fetched = new Map<string, Source | string>();
  for (const [address, path] of remote)
    fetched.set(address, await look({ name: address.replace(/[?#].*$/, ''), path }));
  const lookUp = (path: string): Source | string | undefined => {
    const name = normalizedPath(path).replace(/^\/+/, '');
    const file = byName.get(name) ?? byLower.get(name.toLowerCase());
    return file && seen.get(file.name);
  };
  const baseName = (path: string): string => path.replace(/^.*\//, '').toLowerCase();
  const find = (path: string): Source | undefined => {
    const known = lookUp(path);
    return typeof known === 'string' ? undefined : known;
  };
  return {
    plain: await plainPicture(),
    find,
    only(name) {
      const called = [...byName.keys()].filter(
        (each) => baseName(each) === baseName(name) && isPicture(each),
      );
      return called.length === 1 ? find(called[0]!) : undefined;
    },
    fetched(address) {
      const found = fetched.get(address);
      return typeof found === 'string' ? undefined : found;
    },
    why(path) {
      const known = lookUp(path);
      return typeof known === 'string' ? known : undefined;
    },
  };
}

/** As wide as a still should be, and as dark as the room before the film. */
async function plainPicture(): Promise<Source> {
  const { default: sharp } = await import('sharp');
  const bytes = await sharp({ create: { width: 1600, height: 670, channels: 3, background: '#1c1817' } })
    .webp()
    .toBuffer();
  return { file: { name: 'still.webp', path: '' }, extension: '.webp', bytes };
}

/** A picture in one of the formats whose first bytes say what it is. */
async function look(file: OldFile): Promise<Source | string> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file.path);
  } catch {
    return 'it can’t be read';
  }
  const measured = await measure(bytes);
  if (!measured) return bytes.length === 0 ? 'the file is empty' : 'the file is damaged, or no picture';
  if (!measured.complete) return 'the file is cut off: its end is missing';
  return { file, extension: `.${measured.format}`, bytes: undefined };
}

/** A picture that says what it is, if it can be decoded, too: AVIF of ten bits says so, and can't. */
async function shown(file: OldFile): Promise<Source | string> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(file.path).resize(8).raw().toBuffer();
    return { file, extension: extname(file.name).toLowerCase(), bytes: undefined };
  } catch {
    return 'it can’t be decoded';
  }
}

async function mended(file: OldFile, what: string): Promise<Source | string> {
  const { default: sharp } = await import('sharp');
  try {
    const bytes = await sharp(file.path).rotate().webp({ quality: 90 }).toBuffer();
    return { file, extension: '.webp', bytes };
  } catch {
    return what;
  }
}

/** The pictures of one entry, under the names that they get beside it. */
export class Beside {
  readonly files = new Map<string, Source>();
  readonly #names = new Map<string, string>();

  /** The name of a picture, the same each time it is asked for. */
  name(source: Source): string {
    const known = this.#names.get(source.file.name);
    if (known !== undefined) return known;
    const stem = slugOf(source.file.name.replace(/^.*\//, '').replace(/\.[^.]+$/, '')) || 'picture';
    let name = stem + source.extension;
    for (let more = 2; this.files.has(name); more += 1) name = `${stem}-${more}${source.extension}`;
    this.#names.set(source.file.name, name);
    this.files.set(name, source);
    return name;
  }
}
