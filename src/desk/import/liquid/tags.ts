import {
  type Context,
  Hash,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  Tokenizer,
  type TopLevelToken,
} from 'liquidjs';

type TagClass = Parameters<Liquid['registerTag']>[1] &
  (new (token: TagToken, rest: TopLevelToken[], liquid: Liquid) => Tag);

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2');

/** The argument of a tag, with the variables in it filled in. */
const argument = (tag: Tag, context: Context): string => {
  const written = tag.token.args.trim();
  return written.includes('{{') ? String(tag.liquid.parseAndRenderSync(written, context)) : written;
};

/** A tag that stands for a text made from its argument. */
export const argumentTag = (make: (argument: string) => string): TagClass =>
  class extends Tag {
    override *render(context: Context): Generator<unknown, string, unknown> {
      yield;
      return make(unquoted(argument(this, context)));
    }
  };

/** Gives the text of an included file, rendered in the context of what includes it. */
export type Included = (name: string, context: Context) => string;

/** `{% include note.html text="…" %}` */
export const includeTag = (included: Included): TagClass =>
  class extends Tag {
    override *render(context: Context): Generator<unknown, string, unknown> {
      const [, name = '', rest = ''] = /^(\S+)([^]*)$/.exec(argument(this, context)) ?? [];
      const given = yield new Hash(new Tokenizer(rest), '=').render(context);
      context.push({ include: given as object });
      try {
        return included(unquoted(name), context);
      } finally {
        context.pop();
      }
    }
  };

/** `{% highlight js linenos %}` as a fenced block, indented as the tag is. */
export class HighlightTag extends Tag {
  readonly #templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    while (rest.length > 0) {
      const next = rest.shift()!;
      if ((next as TagToken).name === 'endhighlight') return;
      this.#templates.push(parser.parseToken(next, rest));
    }
    throw new Error('{% highlight %} is never closed with {% endhighlight %}');
  }

  override *render(context: Context): Generator<unknown, string, unknown> {
    const rendered = String(yield this.liquid.renderer.renderTemplates(this.#templates, context));
    const code = rendered.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
    const { input, begin } = this.token;
    const before = input.slice(input.lastIndexOf('\n', begin - 1) + 1, begin);
    const isAlone = before.trim() === '';
    const indent = isAlone ? before : '';
    const lines = code.split('\n');
    // Code may stand at the margin though its tag stands in a list.
    const isOutside = lines.some((line) => line.trim() !== '' && !line.startsWith(indent));
    const text = isOutside ? lines.map((line) => (line === '' ? line : indent + line)).join('\n') : code;
    const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
    const language = /^\s*([\w+#.-]+)/.exec(this.token.args)?.[1] ?? '';
    return `${isAlone ? '' : '\n\n'}${fence}${language}\n${text}\n${indent}${fence}`;
  }
}
