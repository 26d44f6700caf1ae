import type { Contract, ServiceName } from '../contract';
import type { JsonSchema } from './json-schema';
import { KAFKA_BINDING_VERSION } from './kafka-binding-version';

/** A state from the golden files. `name`: what the file is called, without topic and ending; `first` without more. */
export interface GoldenExample {
  readonly topic: string;
  readonly name: string;
  readonly state: unknown;
}

interface Message {
  readonly name: string;
  readonly summary: string;
  readonly traits: readonly { readonly $ref: string }[];
  readonly payload: JsonSchema;
  readonly examples?: readonly { readonly name: string; readonly payload: { readonly data: unknown } }[];
}

/** One topic. */
export interface Channel {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly messages: {
    readonly state: Message;
    readonly erased: Message;
    readonly deleted: { readonly $ref: string };
  };
  readonly bindings: { readonly kafka: object };
  readonly 'x-owner': ServiceName;
  readonly 'x-about-people': boolean;
}

const HOUR_MS = 3_600_000;

export function channelOf(contract: Contract, examples: readonly GoldenExample[]): Channel {
  const { topic, aggregate, owner, personal } = contract;
  const topicConfiguration = { 'cleanup.policy': ['compact'], ...(personal && { 'max.compaction.lag.ms': HOUR_MS }) };
  const traits = [{ $ref: '#/components/messageTraits/event' }];
  const types = contract.types.filter((type) => !type.endsWith('.erased'));
  return {
    address: topic,
    title: `${aggregate} of ${owner}`,
    description: contract.schema.description ?? '',
    messages: {
      state: {
        name: `${owner}.${aggregate}`,
        summary: `The whole public state of one ${aggregate}.`,
        traits,
        payload: payloadOf(contract, types, topic),
        examples: examples.map(({ name, state }) => ({ name, payload: exampleOf(contract, state) })),
      },
      erased: {
        name: `${owner}.${aggregate}.erased`,
        summary: `What remains of an erased ${aggregate} until its null record.`,
        traits,
        payload: payloadOf(contract, [`${owner}.${aggregate}.erased`], 'erased'),
      },
      deleted: { $ref: '#/components/messages/deleted' },
    },
    bindings: { kafka: { topicConfiguration, bindingVersion: KAFKA_BINDING_VERSION } },
    'x-owner': owner,
    'x-about-people': personal,
  };
}

function payloadOf({ owner, topic }: Contract, types: readonly string[], schema: string): JsonSchema {
  const properties = {
    type: { enum: types },
    source: { const: `/${owner}` },
    dataschema: { const: `urn:cairn:contract:${topic}` },
    data: { $ref: `#/components/schemas/${schema}` },
  };
  return { allOf: [{ $ref: '#/components/schemas/envelope' }, { type: 'object', properties, required: ['data'] }] };
}

function exampleOf({ owner, topic, types }: Contract, state: unknown) {
  const { id, version } = state as { id: string; version: number };
  return {
    specversion: '1.0',
    id: '019ab0c4-6a00-7000-8000-000000000001',
    type: types[0],
    source: `/${owner}`,
    subject: id,
    time: '2026-11-24T09:00:00.000Z',
    datacontenttype: 'application/json',
    dataschema: `urn:cairn:contract:${topic}`,
    subjectversion: version,
    correlationid: '019ab0c4-69ff-7000-8000-000000000002',
    data: state,
  };
}
