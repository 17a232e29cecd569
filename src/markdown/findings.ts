import { unescapeAddress } from '../domain/address.ts';
import { VOCABULARY } from '../domain/vocabulary.ts';
import type { BodyProblem, Compiled, Place } from './compiled.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** What is found in a body: the findings of `Compiled`, and what its checks need. */
export interface Findings extends Mutable<Omit<Compiled, 'code' | 'headings' | 'deferred'>> {
  /** Code that would have to be run: right only where Astro renders the body. */
  readonly code: BodyProblem[];
  readonly problems: BodyProblem[];
}

export const noFindings = (): Findings => ({
  anchors: [],
  outline: [],
  links: [],
  pictures: [],
  components: [],
  imports: [],
  words: 0,
  hasCode: false,
  hasMaths: false,
  code: [],
  problems: [],
});

function notePicture(findings: Findings, src: unknown, alt: unknown, place: Place): void {
  if (typeof src !== 'string') return;
  const path = unescapeAddress(src);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path))
    findings.problems.push({
      ...place,
      what: `the picture ${path.length > 80 ? `${path.slice(0, 80)}…` : path} is not on this site`,
      fix: 'Save it beside the entry and write its name: ./picture.webp.',
    });
  // One in public/ is an address like any other.
  else if (path.startsWith('/')) findings.links.push({ ...place, target: path });
  else findings.pictures.push({ ...place, src: path, alt: typeof alt === 'string' ? alt : undefined });
}

/** Attributes that hold an address. A picture's `src` is looked at as one. */
const ADDRESSES =
  /^(?:(?:xlink:?)?href|(?:form)?action|src|srcdoc|poster|cite|data|ping|background|to|from|values)$/i;

/** Addresses that are no place, but code or a page of their own. */
const NO_PLACE = /^(javascript|vbscript|data):/i;

/** An address that leads to no place is never followed here, and in a feed it may be run. */
function noteNoPlace(findings: Findings, name: string, address: unknown, place: Place): boolean {
  if (typeof address !== 'string') return false;
  // As browsers read it: without what comes before it, without breaks and tabs in it.
  // eslint-disable-next-line no-control-regex -- these are what browsers pass over
  const read = unescapeAddress(address).replace(/^[\u0000-\u0020\uFFFD]+|[\t\n\r]/g, '');
  const [, scheme] = NO_PLACE.exec(read) ?? [];
  if (scheme === undefined) return false;
  findings.problems.push({
    ...place,
    what: `${name === 'a' ? 'a link that leads' : `<${name}> leads`} to no place: ${read.slice(0, 60)}`,
    fix: `Write the address of a page, https://… or /reviews/…/: nothing that begins with ${scheme.toLowerCase()}: is followed here.`,
  });
  return true;
}

/**
 * Notes what an element or component points at, and what may be pointed at in it.
 * @param props Those whose value is known, by name in HTML.
 */
export function noteUse(
  findings: Findings,
  name: string,
  props: Readonly<Record<string, unknown>>,
  place: Place,
): void {
  if (Object.hasOwn(VOCABULARY, name)) {
    notePicture(findings, props['src'], props['alt'], place);
    notePicture(findings, props['poster'], undefined, place);
    return;
  }
  if (typeof props['id'] === 'string') findings.anchors.push(props['id']);
  if (name === 'img') notePicture(findings, props['src'], props['alt'], place);
  const toNoPlace = Object.entries(props).filter(
    ([attribute, value]) =>
      ADDRESSES.test(attribute) && name !== 'img' && noteNoPlace(findings, name, value, place),
  );
  if (name === 'a' && typeof props['href'] === 'string' && toNoPlace.length === 0)
    findings.links.push({ ...place, target: unescapeAddress(props['href']) });
}
