import { readdirSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { nearest } from '../../markdown/nearest.ts';
import type { Words } from '../../domain/explain.ts';
import { isPicture } from './picture-file.ts';

/** Where a picture is, or why nothing is there. */
export type Search = { readonly path: string } | (Words & { readonly path: string | undefined });

const isRemote = (src: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src);

/**
 * Finds the picture that a text names. Letter for letter, on every system: a Mac that takes Still.webp for still.webp would
 * publish what the next machine can't build.
 * @param src As written: `./still.webp`.
 * @param file The file it is written in.
 * @param root The content folder.
 */
export function findPicture(src: string, file: string, root: string): Search {
  const [, bare] = /^[“”„‘’](.*?)[“”‘’]?$/.exec(src) ?? [];
  if (bare !== undefined)
    return {
      path: undefined,
      what: `the quotation marks of ${src} are curly`,
      fix: `Write it without them: ${bare}`,
    };
  if (isRemote(src))
    return {
      path: undefined,
      what: `${JSON.stringify(src)} is not on this site`,
      fix: 'Save it beside the entry and write its name: ./still.webp. Readers are never sent elsewhere unasked.',
    };
  if (src.startsWith('/'))
    return {
      path: undefined,
      what: `${JSON.stringify(src)} is not beside the entry`,
      fix: 'Put the picture into the entry’s folder and write its name: ./still.webp.',
    };
  const path = resolve(dirname(file), src);
  if (!path.startsWith(`${root}${sep}`))
    return {
      path: undefined,
      what: `${JSON.stringify(src)} lies outside the content folder`,
      fix: 'Put the picture into the entry’s folder and write its name: ./still.webp.',
    };
  return missing(path, src, file) ?? { path };
}

function missing(path: string, src: string, file: string): Search | undefined {
  const names = namesIn(dirname(path));
  const wanted = basename(path);
  const there = names.find((name) => name === wanted);
  if (there !== undefined) return undefined;
  const pictures = names.filter(isPicture);
  // É as one character, or as E and an accent: they look the same and are two names.
  const twin = names.find((name) => name.normalize('NFC') === wanted.normalize('NFC'));
  if (twin !== undefined) {
    const plain = twin.normalize('NFD').replace(/\p{M}/gu, '');
    return {
      path,
      what: `there is no picture ${src}, only one whose name looks the same: its accents are characters of their own, or are not`,
      fix: `Rename the file, without accents where you can (${plain}), and write that name here.`,
    };
  }
  const stem = (name: string) => name.replace(/\.\w+$/, '').toLowerCase();
  const meant =
    pictures.find((name) => name.normalize('NFC').toLowerCase() === wanted.normalize('NFC').toLowerCase()) ??
    pictures.find((name) => stem(name) === stem(wanted)) ??
    nearest(wanted, pictures);
  const written =
    meant &&
    relative(dirname(file), resolve(dirname(path), meant))
      .split(sep)
      .join('/');
  const others =
    pictures.length > 0
      ? `There are ${pictures.slice(0, 5).join(', ')}${pictures.length > 5 ? ', …' : ''}.`
      : 'Put it into the entry’s folder, or correct the name.';
  return {
    path,
    what: `there is no picture ${src}`,
    fix: written ? `Did you mean ${written.startsWith('.') ? written : `./${written}`}?` : others,
  };
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
