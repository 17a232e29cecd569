import type { z } from 'zod';
import { show } from '../../domain/explain.ts';
import type { Words } from '../../domain/explain.ts';

type Issue = z.core.$ZodIssue;

/** What zod's types are to an author, and how to write one. */
const TYPES: Readonly<Record<string, readonly [name: string, fix: string]>> = {
  string: ['text', 'Write text here.'],
  number: ['a number', 'Write a number, with a point and without quotes.'],
  int: ['a whole number', 'Write a whole number, without quotes.'],
  boolean: ['true or false', 'Write true or false, without quotes.'],
  array: ['a list', 'Put it in square brackets: [A, B].'],
  object: ['a group of fields', 'Write its fields below it, indented by two spaces.'],
  record: ['a group of fields', 'Write its fields below it, indented by two spaces.'],
  date: ['a date', 'Write year-month-day: 2025-06-08.'],
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'a web address',
  email: 'an email address',
  date: 'a date',
  datetime: 'a date with time',
  uuid: 'a UUID',
};

/** What is counted, by zod's name for where it is counted. */
const UNITS: Readonly<Record<string, string>> = {
  string: 'characters',
  array: 'items',
  set: 'items',
  map: 'items',
  record: 'fields',
  object: 'fields',
  file: 'bytes',
};

function size(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, input: unknown): Words {
  const unit = UNITS[issue.origin];
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const least =
    issue.inclusive === false ? (small ? 'more than' : 'less than') : small ? 'at least' : 'at most';
  return {
    what: unit ? `too ${small ? 'short' : 'long'}` : `${show(input)} is too ${small ? 'small' : 'large'}`,
    fix: `Give ${least} ${limit}${unit ? ` ${unit}` : ''}.`,
  };
}

/** A rule that has no words of its own, in plain words. */
export function plainWords(issue: Issue, input: unknown): Words {
  switch (issue.code) {
    case 'invalid_type': {
      const [name, fix] = TYPES[issue.expected] ?? [
        'what belongs here',
        'Look at a field of this name in another file.',
      ];
      return {
        what: `${show(input)} is not ${name}`,
        fix:
          issue.expected === 'array' && typeof input === 'string'
            ? `Put it in square brackets: [${input}].`
            : fix,
      };
    }
    case 'too_big':
    case 'too_small':
      return size(issue, input);
    case 'not_multiple_of':
      return {
        what: `${show(input)} is not a multiple of ${issue.divisor}`,
        fix: `Give a multiple of ${issue.divisor}.`,
      };
    case 'invalid_format':
      return {
        what: `${show(input)} is not ${FORMATS[issue.format] ?? 'written the right way'}`,
        fix: 'Correct it, or leave the field out.',
      };
    case 'invalid_value':
      return {
        what: `${show(input)} can’t stand here`,
        fix: `Write ${issue.values.map(String).join(' or ')}.`,
      };
    case 'invalid_key':
      return { what: 'a field without a proper name', fix: 'Name it.' };
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_element':
    case 'custom':
      return { what: `${show(input)} can’t stand here`, fix: 'Correct it, or leave the field out.' };
  }
}
