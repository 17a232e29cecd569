/** Pictures, fonts, styles and the index of the search, whose names the build makes up. */
const MADE_UP = /^(?:_astro|pagefind)\//;

/**
 * What a build made other than src/addresses.ts says. Links to what it doesn't know are said to lead nowhere; links to what
 * isn't there pass.
 * @param made The files of the built site.
 * @param known The files that the addresses say there are.
 * @returns a line for each, for the developer who made a page or took one away.
 */
export function unknownFiles(made: Iterable<string>, known: ReadonlySet<string>): string[] {
  const files = new Set([...made].filter((file) => !MADE_UP.test(file)));
  return [
    ...[...files.difference(known)].map(
      (file) => `${file} was built, but src/addresses.ts doesn’t know of it`,
    ),
    ...[...known.difference(files)].map(
      (file) => `${file} was not built, though src/addresses.ts says it is there`,
    ),
  ].toSorted();
}
