import type { z } from 'zod';
import { now } from '../clock.ts';
import { criteriaOn, type Criterion } from '../domain/criteria.ts';
import { isoDate } from '../domain/dates.ts';
import { steps } from '../domain/written-scores.ts';
import { VOCABULARY, type ComponentName } from '../domain/vocabulary.ts';
import { site } from '../settings/settings.ts';

/** As VS Code and editors after its kind read it. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly scope: 'mdx';
  readonly description: string;
  readonly body: readonly string[];
}

const snippet = (prefixes: readonly string[], description: string, body: string): Snippet => ({
  prefix: prefixes,
  scope: 'mdx',
  description,
  body: body.split('\n'),
});

/** A component with a tab stop for each prop; one that may be left out goes with a single press of Backspace. */
function withProps(name: ComponentName): string {
  const { example, props } = VOCABULARY[name];
  const shape: Readonly<Record<string, z.ZodType>> = props.shape;
  let stop = 0;
  const attributes = Object.entries(shape).map(([prop, schema]) => {
    const [, open = '"', value = '…'] = new RegExp(`\\b${prop}=(["{])([^"}]*)`).exec(example) ?? [];
    const isOptional = schema._zod.optin === 'optional';
    // What is there or not has no value.
    if (schema.safeParse(true).success) return `\${${++stop}: ${prop}}`;
    const outer = isOptional ? ++stop : undefined;
    const written = ` ${prop}=${open}\${${++stop}:${value}}${open === '{' ? '}' : '"'}`;
    return outer === undefined ? written : `\${${outer}:${written}}`;
  });
  const opened = `<${name}${attributes.join('')}`;
  return example.includes('</') ? `${opened}>\n\n$0\n\n</${name}>` : `${opened} />\n$0`;
}

/** The snippets of a component, by title. Where nothing has to be said, the first is the component and no more. */
function ofComponent(name: ComponentName): [title: string, Snippet][] {
  const { describes, example, props } = VOCABULARY[name];
  const titled = (title: string, body: string): [string, Snippet] => [
    title,
    snippet([`<${name}`, name], describes, body),
  ];
  const full = withProps(name);
  const names = Object.keys(props.shape);
  if (names.length === 0 || example !== `<${name} />`) return [titled(name, full)];
  return [titled(name, `${example}\n$0`), titled(`${name} with ${names.join(', ')}`, full)];
}

/** More than so many are no help in a menu. */
const MOST_CHOICES = 21;

/** A tab stop for a score: a menu of all there are, or a number to write over. */
function scoreStop(criterion: Criterion, stop: number): string {
  const all = steps(criterion);
  const choice = all.length > MOST_CHOICES ? `:${all.at(-1)! / 2}` : `|${all.join(',')}|`;
  return `\${${stop}${choice}} # of ${criterion.outOf}`;
}

/** The front matter of a review: what only its author knows is a tab stop, a score a choice. */
function wholeReview(): string {
  let stop = 10; // The last one above the scores.
  const [first, ...more] = criteriaOn(isoDate(now, site.timeZone));
  const scores =
    more.length === 0
      ? [`scores: ${first ? scoreStop(first, ++stop) : 'none'}`]
      : ['scores:', ...[first!, ...more].map((each) => `  ${each.key}: ${scoreStop(each, ++stop)}`)];
  return `---
film:
  title: "\${1:Title}"
  year: \${2:$CURRENT_YEAR}
  directors: [\${3:Director}]
  writers: [\${4:Writer}]
published: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE
verdict: "\${5:One line: the verdict.}"
still:
  src: ./\${6:still.webp}
  alt: "\${7:What is to be seen}"
  caption: "\${8:What you say about it}"
\${9:trailer: "\${10:https://www.youtube.com/watch?v=}"}
${scores.join('\n')}
tags: []
draft: true
---

$0`;
}

/** A snippet for each component of the vocabulary and one for a whole review, by title. */
export const snippets = (): Readonly<Record<string, Snippet>> =>
  Object.fromEntries([
    [
      'Review',
      snippet(['review'], 'A whole review: its front matter, every criterion scored.', wholeReview()),
    ],
    ...(Object.keys(VOCABULARY) as ComponentName[]).flatMap(ofComponent),
  ]);
