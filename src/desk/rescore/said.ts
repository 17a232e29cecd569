import type { Criteria, Criterion } from '../../domain/criteria.ts';
import { explained } from '../../domain/explain.ts';
import { complaint, steps } from '../../domain/written-scores.ts';
import { nearest } from '../../markdown/nearest.ts';
import { Refusal } from '../../refusal.ts';
import { oneLine } from '../new/wish.ts';
import type { Ask } from '../terminal/ask.ts';

/** New scores, and why: as said behind flags, or asked for. */

/** What is wrong with a number as typed; undefined where it is a score. */
function wrongScore(criterion: Criterion, typed: string): { what: string; fix: string } | undefined {
  const number = typed.trim() === '' ? NaN : Number(typed);
  if (steps(criterion).includes(number)) return undefined;
  return explained(complaint(criterion, Number.isNaN(number) ? typed : number));
}

/**
 * What `--score` says: `story=1.5`, or the number alone where there is one criterion.
 * @throws Refusal where it names no criterion, or no score of it.
 */
export function readScore(said: string, criteria: Criteria): [key: string, score: number] {
  const [first, ...more] = criteria;
  const [, name = first!.key, number = said] =
    /^\s*([^=\s]+)\s*=\s*(.*)$/.exec(said) ?? (more.length > 0 ? [said, said, ''] : []);
  const criterion = criteria.find(({ key }) => key.toLowerCase() === name.toLowerCase());
  const keys = criteria.map(({ key }) => key);
  if (!criterion) {
    const meant = nearest(name, keys);
    throw new Refusal(
      `--score: films are not judged by ${JSON.stringify(name)}`,
      meant ? `Did you mean ${meant}?` : `There are ${keys.join(', ')}.`,
    );
  }
  if (number.trim() === '')
    throw new Refusal(
      `--score: which score for ${criterion.key}?`,
      `Write it behind: --score ${criterion.key}=${criterion.outOf}.`,
    );
  const wrong = wrongScore(criterion, number);
  if (wrong) throw new Refusal(`--score: ${wrong.what}`, wrong.fix);
  return [criterion.key, Number(number)];
}

/**
 * The score for a criterion: what the author answers, else what it is.
 * @param present Undefined where it has none yet.
 * @throws Refusal where there is none and nobody to ask.
 */
export async function askScore(
  criterion: Criterion,
  present: number | undefined,
  ask: Ask | undefined,
): Promise<number> {
  const { key, name, outOf } = criterion;
  if (!ask && present === undefined)
    throw new Refusal(`there is no score for ${name} yet`, `Add it: --score ${key}=${outOf}.`);
  if (!ask) return present!;
  const answer = await ask.text({
    message: `${name}, from 0 to ${outOf}`,
    usual: present === undefined ? undefined : String(present),
    wrong: (typed) => {
      const wrong = wrongScore(criterion, typed);
      return wrong && `${wrong.what}. ${wrong.fix}`;
    },
  });
  return Number(answer);
}

/** Why scores have moved. @throws Refusal where nobody says. */
export async function whyOf(said: string | undefined, ask: Ask | undefined): Promise<string> {
  const why = oneLine(said ?? (ask ? await ask.text({ message: 'Why, in a sentence' }) : ''));
  if (why === '') throw new Refusal('why have they moved?', 'Say it in a sentence: --why "…".');
  return why;
}
