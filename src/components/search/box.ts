import { spaced } from '../../finding/segments.ts';
import { sentenceIn } from '../../finding/sentence.ts';
import { ask } from './ask.ts';
import type { Result } from './engine.ts';

/** What the page says. */
interface Phrases {
  readonly results: string;
  readonly none: string;
  readonly failed: string;
}

/** Results at a time. */
const SIZE = 8;

/** How long a reader pauses who waits for an answer, in milliseconds. */
const PAUSE = 120;

/** The row of a page that was found, as lists have it, with the sentence in which it was found. */
function rowOf({ filters, raw_content: content, locations }: Result): Element {
  const template = document.createElement('template');
  template.innerHTML = filters.row[0];
  const item = template.content.firstElementChild!;
  const pieces = sentenceIn(content, locations).map(({ text, isFound }) => {
    if (!isFound) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
  const line = item.querySelector<HTMLElement>('.words p');
  if (line && pieces.length > 0) {
    // It may be in another script than what stood there.
    line.dir = 'auto';
    line.replaceChildren(...pieces);
  }
  return item;
}

/**
 * Makes a search answer what is typed into it.
 * @param told Is told of all that is asked.
 * @returns its field, what asks what is written there, and what leads a reader to it who has typed something already.
 */
export function answering(root: HTMLElement, told: (text: string) => void = () => undefined) {
  const { results, none, failed } = JSON.parse(root.dataset['words']!) as Phrases;
  const { search: engine = '', index: folder = '' } = root.dataset;
  const input = root.querySelector('input')!;
  const status = root.querySelector('[role=status]')!;
  const list = root.querySelector('.rows')!;
  const further = root.querySelector<HTMLButtonElement>('.further')!;
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];
  let asked = '';
  let pause = 0;

  /** Shows results from one on; nothing where something else has been asked in the meantime. */
  async function show(text: string, from: number): Promise<void> {
    try {
      const { count, results: found } = await ask(engine, {
        folder,
        text: spaced(text),
        from,
        to: from + SIZE,
      });
      if (text !== asked) return;
      // Who has gone on to the results stays where they are, though a later answer takes their place.
      const held = links().find((link) => link === document.activeElement)?.href;
      if (from === 0) list.replaceChildren();
      list.append(...found.map(rowOf));
      if (held !== undefined) (links().find(({ href }) => href === held) ?? input).focus();
      further.hidden = list.childElementCount >= count;
      status.textContent = text === '' ? '' : count === 0 ? none : `${results} ${numbers.format(count)}`;
    } catch {
      if (text !== asked) return;
      // To type it again asks it again.
      asked = '';
      list.replaceChildren();
      further.hidden = true;
      status.textContent = failed;
    }
  }

  function askNow(): void {
    const text = input.value.trim();
    clearTimeout(pause);
    if (text === asked) return;
    asked = text;
    told(text);
    void show(text, 0);
  }

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = window.setTimeout(askNow, PAUSE);
  });
  further.addEventListener('click', () => {
    const first = list.childElementCount;
    void show(asked, first).then(() => links()[first]?.focus());
  });
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: HTMLElement[] = [input, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = step && at !== -1 ? stops[at + step] : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  function lead(typed: string): void {
    input.select();
    if (!typed) return;
    input.setRangeText(typed, 0, input.value.length, 'end');
    askNow();
  }

  // What searches is fetched while the reader types.
  void show('', 0);
  return { input, askNow, lead };
}
