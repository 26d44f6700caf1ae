import type { Contract } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { Delivery } from './delivery';
import { consumerName, handlerMarks, type HandlerMark } from './decorators';

type Handler<T> = (value: T, delivery: Delivery) => Promise<void>;

/** The handlers of one topic within one consumer. */
export interface TopicHandlers {
  readonly contract: Contract;
  readonly onState: Handler<unknown>;
  readonly onDeleted: Handler<string>;
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
  for (const { contract } of marks) {
    topics.set(contract.topic, {
      contract,
      onState: handlerOf(instance, marks, contract, 'state'),
      onDeleted: handlerOf(instance, marks, contract, 'deleted'),
    });
  }
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

function handlerOf<T>(
  instance: object,
  marks: readonly HandlerMark[],
  contract: Contract,
  kind: HandlerMark['kind'],
): Handler<T> {
  const own = marks.filter((mark) => mark.kind === kind && mark.contract.topic === contract.topic);
  const decorator = kind === 'state' ? '@OnState' : '@OnDeleted';
  const [first] = own;
  if (first === undefined) {
    throw new Error(`${instance.constructor.name} reads ${contract.topic}: add a method with ${decorator}`);
  }
  if (own.length > 1) {
    throw new Error(
      `${instance.constructor.name} has ${String(own.length)} methods with ${decorator} for ${contract.topic}: keep one`,
    );
  }
  const method = (instance as Record<string, unknown>)[first.method] as Handler<T>;
  return method.bind(instance);
}
