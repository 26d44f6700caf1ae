import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'must be a text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
  record: 'must be an object',
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'is no id',
  guid: 'is no id',
  email: 'is no email address',
  url: 'is no web address',
  date: 'is no day',
  datetime: 'is no point in time',
};
const COUNTED: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

/**
 * What is wrong with a value, in the words of the person who sent it, to follow the name of a field: for
 * `schema.safeParse(value, { error: plainWords })`. What a schema itself says goes before.
 */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : KINDS[issue.expected];
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.maximum, issue.origin)}`;
    case 'too_small':
      if (issue.origin in COUNTED && issue.minimum === 1) return 'must not be empty';
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.minimum, issue.origin)}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not written as it has to be';
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return issue.input === undefined ? 'is required' : oneOf((issue.options ?? []) as unknown[]);
    case 'not_multiple_of':
      return `must be a multiple of ${String(issue.divisor)}`;
    default:
      return undefined;
  }
};

function amount(bound: unknown, origin: string): string {
  return `${String(bound)}${COUNTED[origin] ?? ''}`;
}

function oneOf(words: readonly unknown[]): string {
  if (words.length === 0) return 'is not of a kind that is taken';
  return words.length === 1 ? `must be ${String(words[0])}` : `must be one of ${words.map(String).join(', ')}`;
}
