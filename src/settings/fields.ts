import { z } from 'zod';
import { explain, show } from '../domain/explain.ts';

/** A field of text, which has to be there. */
export const required = (name: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? explain(`there is no ${name}`, `Add it: ${name}: '…',`)
          : explain(`${name}: ${show(input)} is not text`, 'Write it in quotes.'),
    })
    .trim()
    .min(1, explain(`${name} is empty`, 'Write it between the quotes.'));

/** A field of text for which a rule has more to say: nothing where it is right. */
export const field = (name: string, complain: (value: string) => { what: string; fix: string } | undefined) =>
  required(name).superRefine((value, context) => {
    const wrong = complain(value);
    if (wrong) context.addIssue(explain(`${name}: ${show(value)} ${wrong.what}`, wrong.fix));
  });

/** A group of fields, none of which is spelt otherwise. */
export const group = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code, input, keys }) =>
      code === 'unrecognized_keys'
        ? explain(`${name} has no ${keys.join(', ')}`, `It has ${Object.keys(shape).join(', ')}.`)
        : explain(
            input === undefined ? `there is no ${name}` : `${name}: ${show(input)} is not a group of fields`,
            `Write { ${Object.keys(shape).join(': …, ')}: … }.`,
          ),
  });
