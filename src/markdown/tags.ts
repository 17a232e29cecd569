import { isWord, VOCABULARY, type ComponentName } from '../domain/vocabulary.ts';
import type { BodyProblem } from './compiled.ts';
import { isVocabulary } from './props.ts';
import { placeOf, type Tag } from './tree.ts';

/** Elements that a page of this site can't show, each with what to write instead. */
const REFUSED: Readonly<Record<string, string>> = {
  script: 'Leave it out: nothing an entry brings along is run.',
  style: 'Leave it out. How pages look is decided in src/styles/.',
  link: 'Leave it out. How pages look is decided in src/styles/.',
  iframe: 'For a video write <Trailer video="…" />; for anything else a link.',
  embed: 'Write a link to it.',
  object: 'Write a link to it.',
  video: 'Put it on YouTube or Vimeo and write <Trailer video="…" />.',
  audio: 'Write a link to it.',
  form: 'Write a link to a page that has it.',
  base: 'Leave it out.',
};

/** What a computed value of these would bypass: the component that gives links their base path and pictures their sizes. */
const PLAIN_TEXT: Readonly<Record<string, string>> = { a: 'href', img: 'src' };

/** Whether a component of the vocabulary is written around text. */
const holdsText = (name: ComponentName): boolean => VOCABULARY[name].example.includes(`</${name}>`);

/** What is wrong, and what to do. */
type Complaint = readonly [what: string, fix: string];

function checkComponent({ type, children }: Readonly<Tag>, name: ComponentName): Complaint[] {
  const found: Complaint[] = [];
  if (type === 'mdxJsxTextElement' && !isWord(name))
    found.push([
      `<${name}> stands in the middle of a paragraph`,
      'Put it on lines of its own, with a blank line before and after.',
    ]);
  if (children.length > 0 && !holdsText(name))
    found.push([
      `<${name}> holds text, which it doesn’t show`,
      `Write it without: ${VOCABULARY[name].example}`,
    ]);
  return found;
}

/**
 * What is wrong with an element that the author wrote as a tag.
 * @param props Its attributes whose value is known.
 * @param computed Names of the others; "..." for a spread.
 */
function checkElement(
  name: string,
  props: Readonly<Record<string, unknown>>,
  computed: readonly string[],
): Complaint[] {
  if (!/^[a-z]+\d?$/.test(name)) return [];
  const found: Complaint[] = [];
  const meant = Object.keys(VOCABULARY).find((known) => known.toLowerCase() === name.toLowerCase());
  if (meant)
    found.push([`<${name}> is no element`, `Did you mean <${meant}>? Components begin with a capital.`]);
  if (Object.hasOwn(REFUSED, name)) found.push([`<${name}> can’t be used in an entry`, REFUSED[name]!]);
  for (const attribute of [...Object.keys(props), ...computed])
    if (/^(?:style|on[a-z]+)$/i.test(attribute))
      found.push([
        `${attribute} on <${name}>: the browser refuses it on this site`,
        'Leave it out. How pages look is decided in src/styles/.',
      ]);
  const plain = PLAIN_TEXT[name];
  if (plain && computed.some((each) => each === plain || each === '...'))
    found.push([
      `the ${plain} of <${name}> is computed`,
      `Write the address itself: ${name === 'a' ? '[text](/about/)' : '![what is to be seen](./picture.webp)'}.`,
    ]);
  return found;
}

/**
 * What is wrong with a tag, other than the props of a component.
 * @param tag As the author wrote it, in the text.
 */
export function checkTag(
  tag: Readonly<Tag>,
  props: Readonly<Record<string, unknown>>,
  computed: readonly string[],
): BodyProblem[] {
  const name = tag.name ?? '';
  const found = isVocabulary(name) ? checkComponent(tag, name) : checkElement(name, props, computed);
  return found.map(([what, fix]) => ({ ...placeOf(tag), what, fix }));
}
