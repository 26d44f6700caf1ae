import { z } from 'zod';
import { breakingChanges } from './breaking-changes';
import { jsonSchemaOf } from './json-schema';

const Step = { step: z.int().min(1), name: z.string() };
const Released = {
  id: z.uuid(),
  framework: z.string().min(1),
  uri: z.url().optional(),
  kind: z.enum(['SKILL', 'CREDENTIAL']),
  until: z.iso.date().nullable(),
  steps: z.array(z.object(Step)),
  held: z.record(z.uuid(), z.object({ level: z.int() })),
};
const released = jsonSchemaOf(z.object(Released));
const changes = (fields: z.ZodRawShape): string[] =>
  breakingChanges(released, jsonSchemaOf(z.object({ ...Released, ...fields })));

describe('A contract that was released', () => {
  it('may gain optional fields at any depth, and better words', () => {
    expect(
      changes({
        colour: z.string().optional(),
        framework: Released.framework.describe('The house that defined it.'),
        kind: z.enum(['CREDENTIAL', 'SKILL']),
        steps: z.array(z.object({ ...Step, anchor: z.object({ text: z.string() }).optional() })),
        held: z.record(z.uuid(), z.object({ level: z.int(), since: z.iso.date().optional() })),
      }),
    ).toEqual([]);
  });

  it.each<[string, z.ZodRawShape, string]>([
    ['a new required field', { colour: z.string() }, 'colour is new and required'],
    ['an optional field that becomes required', { uri: z.url() }, 'uri is required now'],
    [
      'a required field that may be missing',
      { framework: Released.framework.optional() },
      'framework may be missing now',
    ],
    ['another type', { framework: z.int().min(1) }, 'framework: type was "string", is "integer"'],
    ['a narrower text', { framework: z.string().min(3) }, 'framework: minLength was 1, is 3'],
    ['a value less', { kind: z.enum(['SKILL']) }, 'kind: enum was ["SKILL","CREDENTIAL"], is ["SKILL"]'],
    // An old reader would have to put it aside as poison.
    [
      'a value more',
      { kind: z.enum(['SKILL', 'CREDENTIAL', 'BADGE']) },
      'kind: enum was ["SKILL","CREDENTIAL"], is ["SKILL","CREDENTIAL","BADGE"]',
    ],
    ['null where none was', { framework: Released.framework.nullable() }, 'framework: type was "string", is absent'],
    ['no null where one was', { until: z.iso.date() }, 'until: anyOf was'],
    [
      'a required field deep in a list',
      { steps: z.array(z.object({ ...Step, anchor: z.string() })) },
      'steps.[].anchor is new and required',
    ],
    ['a field gone in a map', { held: z.record(z.uuid(), z.object({})) }, 'held.*.level is gone'],
    ['a list that may not be empty', { steps: Released.steps.min(1) }, 'steps: minItems was absent, is 1'],
    [
      'other keys of a map',
      { held: z.record(z.string(), z.object({ level: z.int() })) },
      'held.(key): format was "uuid", is absent',
    ],
  ])('is broken by %s', (_, fields, change) => {
    expect(changes(fields).join('\n')).toContain(change);
  });

  it('is broken by a field that is gone, optional or not', () => {
    const { uri: _, id: __, ...rest } = Released;
    expect(breakingChanges(released, jsonSchemaOf(z.object(rest)))).toEqual(['id is gone', 'uri is gone']);
  });
});
