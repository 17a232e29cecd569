import type { z } from 'zod';
import { explained } from '../domain/explain.ts';
import { VOCABULARY, type ComponentName } from '../domain/vocabulary.ts';
import type { BodyProblem, ComponentUse } from './compiled.ts';
import { suggest } from './nearest.ts';

const NAMES = Object.keys(VOCABULARY);

export const isVocabulary = (name: string): name is ComponentName => Object.hasOwn(VOCABULARY, name);

/** A component that nobody provides. */
export const unknownComponent = (name: string): { what: string; fix: string } => ({
  what: `there is no component <${name}>`,
  fix: suggest(name, NAMES, `An entry can use ${NAMES.map((known) => `<${known}>`).join(', ')}.`),
});

function complaint(
  name: ComponentName,
  issue: z.core.$ZodIssue,
  props: Readonly<Record<string, unknown>>,
): { what: string; fix: string }[] {
  const shape: Readonly<Record<string, z.ZodType>> = VOCABULARY[name].props.shape;
  const takes = Object.keys(shape);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      what: `<${name}> has no ${key}`,
      fix: suggest(key, takes, takes.length > 0 ? `It takes ${takes.join(', ')}.` : 'It takes nothing.'),
    }));
  const prop = String(issue.path[0]);
  if (!(prop in props)) {
    const braced = new RegExp(`\\b${prop}=\\{[^}]*\\}`).exec(VOCABULARY[name].example)?.[0];
    const fix = `Add ${braced ?? `${prop}="…"`}. ${shape[prop]?.description ?? ''}`.trim();
    return [{ what: `<${name}> lacks ${prop}`, fix }];
  }
  const { what, fix } = explained(issue.message) ?? {
    what: issue.message,
    fix: shape[prop]?.description ?? '',
  };
  return [{ what: `<${name}> ${prop}: ${what}`, fix }];
}

/**
 * What is wrong with the props of a component of the vocabulary.
 * @param use As the body uses it; of props that have to be computed, only the name is judged.
 */
export function checkProps(
  use: Pick<ComponentUse, 'name' | 'props' | 'computed' | 'line' | 'column'>,
): BodyProblem[] {
  const { name, props, computed, line, column } = use;
  if (!isVocabulary(name)) return [];
  const given = {
    ...Object.fromEntries(computed.filter((prop) => prop !== '...').map((prop) => [prop, undefined])),
    ...props,
  };
  const { error } = VOCABULARY[name].props.safeParse(given);
  const unknownYet = ({ path, code }: z.core.$ZodIssue) =>
    code !== 'unrecognized_keys' &&
    (computed.includes(String(path[0])) || (computed.includes('...') && !(String(path[0]) in props)));
  return (error?.issues ?? [])
    .filter((issue) => !unknownYet(issue))
    .flatMap((issue) => complaint(name, issue, given))
    .map(({ what, fix }) => ({ line, column, what, fix }));
}
