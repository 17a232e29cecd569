import { VOCABULARY } from '../domain/vocabulary.ts';
import type { BodyProblem, Compiled, Place } from './compiled.ts';
import { decoded } from './tree.ts';

/** Code in braces, where it begins. */
export interface Expression extends Place {
  readonly code: string;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** What is found in a body: the facts of `Compiled`, and what its checks need. */
export interface Facts extends Mutable<Omit<Compiled, 'code' | 'headings' | 'deferred'>> {
  /** All code in braces but comments. */
  readonly expressions: Expression[];
  /** Code outside braces, `export const …`. */
  readonly exports: Expression[];
  readonly problems: BodyProblem[];
}

export const noFacts = (): Facts => ({
  anchors: [],
  outline: [],
  links: [],
  pictures: [],
  components: [],
  imports: [],
  expressions: [],
  words: 0,
  hasCode: false,
  hasMaths: false,
  exports: [],
  problems: [],
});

/** Whether code in braces says nothing but a comment. */
export const isComment = (code: string): boolean => code.replace(/\/\*[^]*?\*\//g, '').trim() === '';

function notePicture(facts: Facts, src: unknown, alt: unknown, place: Place): void {
  if (typeof src !== 'string') return;
  const path = decoded(src);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path))
    facts.problems.push({
      ...place,
      what: `the picture ${path.length > 80 ? `${path.slice(0, 80)}…` : path} is not on this site`,
      fix: 'Save it beside the entry and write its name: ./picture.webp.',
    });
  // One in public/ is an address like any other.
  else if (path.startsWith('/')) facts.links.push({ ...place, target: path });
  else facts.pictures.push({ ...place, src: path, alt: typeof alt === 'string' ? alt : undefined });
}

/**
 * Notes what an element or component points at, and what may be pointed at in it.
 * @param props Those whose value is known, by name in HTML.
 */
export function noteUse(
  facts: Facts,
  name: string,
  props: Readonly<Record<string, unknown>>,
  place: Place,
): void {
  if (Object.hasOwn(VOCABULARY, name)) {
    notePicture(facts, props['src'], props['alt'], place);
    notePicture(facts, props['poster'], undefined, place);
    return;
  }
  if (typeof props['id'] === 'string') facts.anchors.push(props['id']);
  if (name === 'img') notePicture(facts, props['src'], props['alt'], place);
  if (name === 'a' && typeof props['href'] === 'string')
    facts.links.push({ ...place, target: decoded(props['href']) });
}
