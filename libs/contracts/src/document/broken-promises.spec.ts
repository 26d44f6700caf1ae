import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Version } from '../values';
import { asyncApi, type Subscription } from './async-api';
import { brokenPromises } from './broken-promises';

const skill = (major: number, fields: z.ZodRawShape = {}) =>
  defineContract({
    owner: 'assessment',
    aggregate: 'skill',
    major,
    personal: false,
    happenings: ['changed'],
    schema: z.object({ id: Id, version: Version, name: z.string(), ...fields }),
  });
const golden = (name: string, text = 'Welding') => ({
  topic: 'assessment.skill.v1',
  name,
  state: { id: '0f0c1d2e-3a4b-5c6d-8e7f-000000000001', version: 1, name: text },
});
const reader: Subscription = { service: 'learning-catalog', consumer: 'skill', topic: 'assessment.skill.v1' };
const released = asyncApi([skill(1)], [golden('first')], [reader]);

describe('A document of events that was released', () => {
  it('may gain an optional field, another golden state and a new version of a contract', () => {
    const present = asyncApi(
      [skill(1, { uri: z.url().optional() }), skill(2, { name: z.int() })],
      [golden('first'), golden('another', 'Soldering')],
      [],
    );
    expect(brokenPromises(released, present)).toEqual([]);
  });

  it('keeps its fields', () => {
    expect(brokenPromises(released, asyncApi([skill(1, { name: z.int() })], [golden('first')], [reader]))).toEqual([
      'assessment.skill.v1: name: type was "string", is "integer"',
    ]);
  });

  it('keeps its golden states as they are', () => {
    const changed = "assessment.skill.v1: the golden state 'first' has changed";
    expect(brokenPromises(released, asyncApi([skill(1)], [golden('first', 'Brazing')], []))).toEqual([changed]);
    expect(brokenPromises(released, asyncApi([skill(1)], [golden('another')], []))).toEqual([changed]);
  });

  it('keeps a topic until nobody reads it', () => {
    const present = asyncApi([skill(2)], [], [{ ...reader, topic: 'assessment.skill.v2' }]);
    expect(brokenPromises(released, present)).toEqual([
      'assessment.skill.v1 is gone while it was read by learning-catalog.skill',
    ]);
    const unread = asyncApi([skill(1), skill(2)], [golden('first')], [{ ...reader, topic: 'assessment.skill.v2' }]);
    expect(brokenPromises(unread, present)).toEqual([]);
  });

  it('keeps what stands around every state', () => {
    const { components } = released;
    const envelope = { ...components.schemas['envelope'], required: ['specversion'] };
    const present = { ...released, components: { ...components, schemas: { ...components.schemas, envelope } } };
    expect(brokenPromises(released, present)).toContain('envelope: subject may be missing now');
  });
});
