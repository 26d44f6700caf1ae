import type { Contract, VersionedState } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { Delivery } from './delivery';
import { consumerName, handlerMarks, type HandlerMark } from './decorators';

type Handler<T> = (value: T, delivery: Delivery) => Promise<void>;
type TransitionHandler = (
  before: VersionedState | null,
  after: VersionedState | null,
  delivery: Delivery,
) => Promise<void>;

/** What a consumer does when an aggregate goes on from what it knew. */
export interface Transitions {
  readonly stored: (id: string, tx: Tx) => Promise<VersionedState | null>;
  readonly handle?: TransitionHandler;
  /** Outward effects: left out for what an earlier generation of the consumer has reacted to. */
  readonly react?: TransitionHandler;
}

/** The handlers of one topic within one consumer. */
export interface TopicHandlers {
  readonly contract: Contract;
  readonly onState: Handler<unknown>;
  readonly onDeleted: Handler<string>;
  readonly transitions?: Transitions;
}

/** A consumer, checked: what it is called and which topics it reads. */
export interface ConsumerDefinition {
  readonly name: string;
  readonly topics: ReadonlyMap<string, TopicHandlers>;
  /** Empties the consumer's tables, before they are filled again from the beginning. */
  readonly empty: (tx: Tx) => Promise<void>;
}

/** What every consumer class offers beside its handlers. */
export interface RebuildableCopy {
  empty(tx: Tx): Promise<void>;
}

/** Reads a consumer's decorators. @throws Error that says what to add or remove. */
export function defineConsumer(instance: object): ConsumerDefinition {
  const className = instance.constructor.name;
  const name = consumerName(instance.constructor);
  if (name === undefined) throw new Error(`${className} is listed as a consumer: add @EventConsumer('<name>')`);
  const marks = handlerMarks(Object.getPrototypeOf(instance) as object);
  if (marks.length === 0) throw new Error(`${className} handles nothing: add @OnState(<contract>) to a method`);
  const topics = new Map<string, TopicHandlers>();
  for (const { contract } of marks) topics.set(contract.topic, handlersOf(instance, marks, contract));
  return { name, topics, empty: emptierOf(instance) };
}

/** @throws Error naming a name that two consumers of one service share. */
export function refuseDuplicateNames(definitions: readonly ConsumerDefinition[]): void {
  const names = definitions.map(({ name }) => name);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new Error(`Two consumers are called '${double}': give one another name`);
}

function emptierOf(instance: object): (tx: Tx) => Promise<void> {
  const { empty } = instance as Partial<RebuildableCopy>;
  if (empty === undefined)
    throw new Error(`${instance.constructor.name} cannot be rebuilt: add empty(tx) for its tables`);
  return empty.bind(instance);
}

const DECORATORS: Readonly<Record<HandlerMark['kind'], string>> = {
  state: '@OnState',
  deleted: '@OnDeleted',
  stored: '@StoredState',
  transition: '@OnTransition',
  reaction: '@Reaction',
};

/** What the methods behind the decorators take; the decorators' own types have checked that they do. */
interface HandlerTypes {
  state: Handler<unknown>;
  deleted: Handler<string>;
  stored: Transitions['stored'];
  transition: TransitionHandler;
  reaction: TransitionHandler;
}

function handlersOf(instance: object, marks: readonly HandlerMark[], contract: Contract): TopicHandlers {
  const methods = marks.filter((each) => each.contract.topic === contract.topic);
  const handle = methodOf(instance, methods, contract, 'transition');
  const react = methodOf(instance, methods, contract, 'reaction');
  const handlers = {
    contract,
    onState: requiredMethod(instance, methods, contract, 'state'),
    onDeleted: requiredMethod(instance, methods, contract, 'deleted'),
  };
  if (handle === undefined && react === undefined) return handlers;
  const stored = requiredMethod(instance, methods, contract, 'stored');
  return { ...handlers, transitions: { stored, ...(handle && { handle }), ...(react && { react }) } };
}

function requiredMethod<K extends HandlerMark['kind']>(
  instance: object,
  methods: readonly HandlerMark[],
  contract: Contract,
  kind: K,
): HandlerTypes[K] {
  const method = methodOf(instance, methods, contract, kind);
  if (method !== undefined) return method;
  throw new Error(`${instance.constructor.name} reads ${contract.topic}: add a method with ${DECORATORS[kind]}`);
}

function methodOf<K extends HandlerMark['kind']>(
  instance: object,
  methods: readonly HandlerMark[],
  contract: Contract,
  kind: K,
): HandlerTypes[K] | undefined {
  const own = methods.filter((each) => each.kind === kind);
  if (own.length > 1) {
    throw new Error(
      `${instance.constructor.name} has ${String(own.length)} methods with ${DECORATORS[kind]} for ${contract.topic}: keep one`,
    );
  }
  const [first] = own;
  if (first === undefined) return undefined;
  return (instance as Record<string, (...parameters: unknown[]) => unknown>)[first.method]?.bind(instance) as
    HandlerTypes[K] | undefined;
}
