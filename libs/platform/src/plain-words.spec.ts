import { z } from 'zod';
import { plainWords } from './plain-words';

describe('what is wrong with a value', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, 'is required'],
    [z.string(), 7, 'must be a text'],
    [z.number(), 'a', 'must be a number'],
    [z.int(), 1.5, 'must be a whole number'],
    [z.boolean(), 'yes', 'must be true or false'],
    [z.array(z.string()), 'a', 'must be a list'],
    [z.strictObject({}), 'a', 'must be an object'],
    [z.number().max(8), 9, 'must be at most 8'],
    [z.number().lt(8), 8, 'must be less than 8'],
    [z.number().min(1), 0, 'must be at least 1'],
    [z.number().gt(1), 1, 'must be more than 1'],
    [z.string().min(1), '', 'must not be empty'],
    [z.string().max(3), 'long', 'must be at most 3 characters'],
    [z.array(z.string()).max(1), ['a', 'b'], 'must be at most 1 items'],
    [z.uuid(), 'x', 'is no id'],
    [z.string().regex(/^a$/), 'b', 'is not written as it has to be'],
    [z.enum(['SELF', 'PEER']), 'X', 'must be one of SELF, PEER'],
    [z.literal('SELF'), 'X', 'must be SELF'],
    [z.union([z.string(), z.number()]), true, 'is not of a kind that is taken'],
    [z.number().multipleOf(0.5), 0.3, 'must be a multiple of 0.5'],
    [z.string().regex(/^a$/, 'must be an a'), 'b', 'must be an a'],
  ])('is said in plain words (%#)', (schema, value, words) => {
    expect(schema.safeParse(value, { error: plainWords }).error?.issues[0]?.message).toBe(words);
  });

  it('names the kinds of thing that there are', () => {
    const schema = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('SKILL') }),
      z.object({ kind: z.literal('CLAUSE') }),
    ]);
    const { error } = schema.safeParse({ kind: 'X' }, { error: plainWords });
    expect(error?.issues[0]?.message).toBe('must be one of SKILL, CLAUSE');
  });
});
