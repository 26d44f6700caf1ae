import type { Contract, ServiceName } from '../contract';
import { EventEnvelope, EventHeaders } from '../envelope';
import { Erased } from '../erased';
import { channelOf, type Channel, type GoldenExample } from './channel';
import { jsonSchemaOf, type JsonSchema } from './json-schema';
import { KAFKA_BINDING_VERSION } from './kafka-binding-version';

/** One consumer of one service, and a topic that it reads. */
export interface Subscription {
  readonly service: ServiceName;
  readonly consumer: string;
  readonly topic: string;
}

interface Reference {
  readonly $ref: string;
}

interface Operation {
  readonly action: 'send' | 'receive';
  readonly channel: Reference;
  readonly messages: readonly Reference[];
  /** The service. */
  readonly tags: readonly { readonly name: ServiceName }[];
  readonly bindings?: { readonly kafka: object };
}

/** An AsyncAPI 3.0 document. */
export interface AsyncApi {
  readonly asyncapi: '3.0.0';
  readonly info: object;
  readonly defaultContentType: string;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: object;
    readonly messageTraits: object;
    /** By topic; beside them `envelope`, `headers` and `erased`. */
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
}

const INFO = {
  title: 'Events of Cairn',
  version: '1.0.0',
  description:
    'One compacted topic per aggregate and major version. Every record carries the whole public state of its ' +
    'aggregate; the key is its id. A reader takes a state when its version is higher than the one it has, ignores ' +
    'fields that it does not know, and applies types that it does not know. No order across aggregates is promised.',
  license: { name: 'Apache-2.0' },
};

/** What all records have in common. */
const EVENT = {
  headers: { $ref: '#/components/schemas/headers' },
  correlationId: { location: '$message.header#/request-id' },
  bindings: { kafka: { key: { type: 'string', format: 'uuid' }, bindingVersion: KAFKA_BINDING_VERSION } },
};

const DELETED = {
  name: 'deleted',
  summary: 'A null record: the aggregate is gone, and compaction forgets its key.',
  traits: [{ $ref: '#/components/messageTraits/event' }],
  payload: { type: 'null' },
};

/** Everything that services say to each other: a channel per topic, who sends and who reads it, what a record holds. */
export function asyncApi(
  contracts: readonly Contract[],
  examples: readonly GoldenExample[],
  subscriptions: readonly Subscription[],
): AsyncApi {
  const sorted = [...contracts].sort((a, b) => (a.topic < b.topic ? -1 : 1));
  return {
    asyncapi: '3.0.0',
    info: INFO,
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(
      sorted.map((contract) => [
        contract.topic,
        channelOf(
          contract,
          examples.filter(({ topic }) => topic === contract.topic),
        ),
      ]),
    ),
    operations: Object.fromEntries(sorted.flatMap((contract) => operationsOf(contract, subscriptions))),
    components: {
      messages: { deleted: DELETED },
      messageTraits: { event: EVENT },
      schemas: {
        envelope: jsonSchemaOf(EventEnvelope),
        headers: jsonSchemaOf(EventHeaders),
        erased: jsonSchemaOf(Erased),
        ...Object.fromEntries(sorted.map(({ topic, schema }) => [topic, jsonSchemaOf(schema)])),
      },
    },
  };
}

function operationsOf({ topic, owner }: Contract, subscriptions: readonly Subscription[]): [string, Operation][] {
  const channel = { $ref: `#/channels/${topic}` };
  const messages = ['state', 'erased', 'deleted'].map((name) => ({ $ref: `#/channels/${topic}/messages/${name}` }));
  const readers = subscriptions
    .filter((each) => each.topic === topic)
    .map(({ service, consumer }) => ({ service, group: `${service}.${consumer}` }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  return [
    [`${owner}.sends.${topic}`, { action: 'send', channel, messages, tags: [{ name: owner }] }],
    ...readers.map(({ service, group }): [string, Operation] => [
      `${group}.receives.${topic}`,
      { action: 'receive', channel, messages, tags: [{ name: service }], bindings: { kafka: groupBinding(group) } },
    ]),
  ];
}

/** A rebuilt consumer reads as a new group: `.g` and the number of its generation follow. */
function groupBinding(group: string): object {
  const pattern = `^${group.replaceAll('.', '\\.')}(\\.g\\d+)?$`;
  return { groupId: { type: 'string', pattern }, bindingVersion: KAFKA_BINDING_VERSION };
}
