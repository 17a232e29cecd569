import type { BlockScanner } from './block.ts';
import { HtmlScanner, type Verdict } from './html-scanner.ts';

/** A block of HTML: ends with its element. */
export class HtmlBlock extends HtmlScanner implements BlockScanner {
  readonly mayEnd = true;
  get mayInterrupt(): boolean {
    return !this.isComment;
  }
}

/** `$$…$$` that begins a line and ends one. */
export class MathsBlock implements BlockScanner {
  readonly mayEnd = false;
  readonly mayInterrupt = false;
  #text = '';
  feed(char: string): Verdict {
    this.#text += char;
    if (this.#text.length <= 2) return '$$'.startsWith(this.#text) ? 'more' : 'refused';
    return this.#text.length > 4 && this.#text.endsWith('$$') ? 'done' : 'more';
  }
}

const EXTENSION = /^\{::(\w+)/;

/** `{: .class}`, `{:toc}`, `{:name: .class}`, `{::options … /}` on a line of its own, or `{::comment}` to `{:/comment}`. */
export class BracesBlock implements BlockScanner {
  readonly mayEnd = false;
  readonly mayInterrupt = true;
  #text = '';
  #stop: RegExp | undefined;
  feed(char: string): Verdict {
    this.#text += char;
    if (this.#text.length <= 2) return '{:'.startsWith(this.#text) ? 'more' : 'refused';
    if (this.#stop) return this.#stop.test(this.#text) ? 'done' : 'more';
    if (char === '\n') return 'refused';
    if (char !== '}' || this.#text.endsWith('\\}')) return 'more';
    const [, name] = EXTENSION.exec(this.#text) ?? [];
    if (!name || this.#text.endsWith('/}')) return 'done';
    this.#stop = new RegExp(`\\{:/(?:${name})?\\}$`);
    return 'more';
  }
}

/** `^` on a line of its own, which parts two lists. */
export class Parting implements BlockScanner {
  readonly mayEnd = false;
  readonly mayInterrupt = true;
  feed(char: string): Verdict {
    return char === '^' ? 'done' : 'refused';
  }
}
