/** Elements that kramdown reads as part of a paragraph; any other at the start of a line is a block of HTML. */
const SPANS = new Set(
  (
    'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt ' +
    'rtc ruby samp select small span strong sub sup tt u var'
  ).split(' '),
);
const VOID = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);
/** What holds no tags. */
const VERBATIM = new Set(['script', 'style', 'textarea']);

const MARKDOWN = /\smarkdown\s*=\s*["']?(?:1|block|span)\b/;

type Mode =
  'text' | 'sign' | 'declaration' | 'comment' | 'name' | 'attributes' | 'quoted' | 'closing' | 'verbatim';

/** `more`: not finished; `open`: the first tag is complete; `done`: the element is; `refused`: this is no block of HTML. */
export type Verdict = 'more' | 'open' | 'done' | 'refused';

/**
 * Follows a block of HTML from its first `<` to where kramdown lets it end: at the closing tag of its first element,
 * blank lines notwithstanding, or after an opening tag with `markdown="1"`.
 */
export class HtmlScanner {
  readonly #open: string[] = [];
  #mode: Mode = 'text';
  #buffer = '';
  #name = '';
  #quote = '';
  #isFirst = true;

  /** Whether it began as a comment. */
  isComment = false;

  /** Takes the next character. */
  feed(char: string): Verdict {
    return this[this.#mode](char);
  }

  text(char: string): Verdict {
    if (char === '<') this.#to('sign');
    return 'more';
  }

  sign(char: string): Verdict {
    this.#name = char;
    if (/[a-z]/i.test(char)) return this.#to('name', char);
    if (char === '/') {
      this.#name = '';
      return this.#to('closing');
    }
    return char === '!' ? this.#to('declaration', char) : this.#notTag();
  }

  declaration(char: string): Verdict {
    this.#buffer += char;
    if (this.#buffer === '!-') return 'more';
    if (this.#buffer !== '!--') return this.#notTag();
    this.isComment ||= this.#isFirst;
    return this.#to('comment');
  }

  comment(char: string): Verdict {
    this.#buffer = (this.#buffer + char).slice(-3);
    return this.#buffer === '-->' ? this.#ended() : 'more';
  }

  name(char: string): Verdict {
    this.#buffer += char;
    if (/[\w-]/.test(char)) {
      this.#name += char;
      return 'more';
    }
    this.#name = this.#name.toLowerCase();
    if (!/[\s/>]/.test(char) || (this.#isFirst && SPANS.has(this.#name))) return this.#notTag();
    this.#mode = 'attributes';
    return char === '>' ? this.#opened() : 'more';
  }

  attributes(char: string): Verdict {
    this.#buffer += char;
    if (char === '<') return this.#notTag();
    if (char === '>') return this.#opened();
    if (/["']/.test(char) && /=\s*.$/.test(this.#buffer)) {
      this.#quote = char;
      this.#mode = 'quoted';
    }
    return 'more';
  }

  quoted(char: string): Verdict {
    this.#buffer += char;
    if (char === this.#quote) this.#mode = 'attributes';
    return 'more';
  }

  closing(char: string): Verdict {
    if (/[\w-]/.test(char)) {
      this.#name += char;
      return 'more';
    }
    if (char !== '>') return /\s/.test(char) ? 'more' : this.#notTag();
    const name = this.#name.toLowerCase();
    // The end of an element that was opened with markdown="1".
    if (this.#isFirst) return SPANS.has(name) ? 'refused' : 'done';
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#open.length = at;
    return this.#ended();
  }

  verbatim(char: string): Verdict {
    const end = `</${this.#open.at(-1)!}>`;
    this.#buffer = (this.#buffer + char).slice(-end.length);
    if (this.#buffer.toLowerCase() !== end) return 'more';
    this.#open.pop();
    return this.#ended();
  }

  #to(mode: Mode, buffer = ''): Verdict {
    this.#mode = mode;
    this.#buffer = buffer;
    return 'more';
  }

  #notTag(): Verdict {
    return this.#isFirst ? 'refused' : this.#to('text');
  }

  #opened(): Verdict {
    const wasFirst = this.#isFirst;
    this.#isFirst = false;
    if (MARKDOWN.test(this.#buffer)) return 'done';
    if (VOID.has(this.#name) || this.#buffer.endsWith('/>')) return this.#ended();
    this.#open.push(this.#name);
    this.#to(VERBATIM.has(this.#name) ? 'verbatim' : 'text');
    return wasFirst ? 'open' : 'more';
  }

  #ended(): Verdict {
    this.#isFirst = false;
    return this.#open.length === 0 ? 'done' : this.#to('text');
  }
}
