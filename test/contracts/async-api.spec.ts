import {
  ALL_CONTRACTS,
  asyncApi,
  brokenPromises,
  EventEnvelope,
  produce,
  type AsyncApi,
  type JsonSchema,
} from '@libs/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { goldenExamples } from './golden-states';

const document = JSON.parse(readFileSync(join(process.cwd(), 'libs/contracts/asyncapi.json'), 'utf8')) as AsyncApi;
const channels = Object.entries(document.channels);
const operations = Object.entries(document.operations);

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)));
}

function target(ref: string): unknown {
  const steps = ref.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
}

/** The schema with what it refers to in place, as one that needs no document around it. */
function inlined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inlined);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return inlined(target(String(value.$ref)));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlined(inner)]));
}

describe('The AsyncAPI document', () => {
  it('is what the contracts and golden states of today make of it', () => {
    const { channels: now, components } = asyncApi(ALL_CONTRACTS, goldenExamples, []);
    expect(document).toMatchObject({ asyncapi: '3.0.0', channels: now, components });
    expect(Object.keys(document.channels)).toEqual(ALL_CONTRACTS.map(({ topic }) => topic).sort());
  });

  it('takes nothing back of what it promised when it was committed', () => {
    expect(brokenPromises(document, asyncApi(ALL_CONTRACTS, goldenExamples, []))).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(ALL_CONTRACTS.length);
    expect(refs.filter((ref) => target(ref) === undefined)).toEqual([]);
  });

  it('uses names for components that AsyncAPI allows', () => {
    const names = Object.values(document.components).flatMap((each) => Object.keys(each as object));
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
  });
});

describe.each(channels)('The channel %s', (topic, channel) => {
  const own = operations.filter(([, operation]) => operation.channel.$ref === `#/channels/${topic}`);

  it('has the topic as its address, and says what it is about', () => {
    expect(channel.address).toBe(topic);
    expect(channel.description).toMatch(/^[A-Z].{20,}\.$/);
    expect(Object.keys(channel.messages)).toEqual(['state', 'erased', 'deleted']);
  });

  it('is sent by its owner alone', () => {
    const senders = own.filter(([, { action }]) => action === 'send');
    expect(senders.map(([, { tags }]) => tags)).toEqual([[{ name: channel['x-owner'] }]]);
  });

  it('gives each of its operations messages of its own', () => {
    const messages = Object.keys(channel.messages).map((name) => `#/channels/${topic}/messages/${name}`);
    for (const [, operation] of own) expect(operation.messages.map(({ $ref }) => $ref)).toEqual(messages);
  });

  it('shows events that its schema and its contract accept', () => {
    const contract = ALL_CONTRACTS.find((each) => each.topic === topic);
    if (contract === undefined) throw new Error(`no contract for ${topic}`);
    const asDescribed = z.fromJSONSchema(inlined(channel.messages.state.payload) as JsonSchema, {
      defaultTarget: 'draft-7',
    });
    const { examples = [] } = channel.messages.state;
    expect(examples.length).toBeGreaterThan(0);
    for (const { payload } of examples) {
      expect(EventEnvelope.extend({ data: z.unknown() }).strict().parse(payload)).toEqual(payload);
      expect(produce(contract, payload.data)).toEqual(payload.data);
      expect(asDescribed.safeParse(payload)).toMatchObject({ success: true });
      // Otherwise a schema that accepts everything would do.
      expect(asDescribed.safeParse({ ...payload, data: {} }).success).toBe(false);
      expect(asDescribed.safeParse({ ...payload, type: 'assessment.skill.guessed' }).success).toBe(false);
    }
  });
});
