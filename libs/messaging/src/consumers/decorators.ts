import type { Contract, VersionedState } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { Delivery } from './delivery';

const NAME = Symbol('consumer name');
const HANDLERS = Symbol('consumer handlers');

type HandlerKind = 'state' | 'deleted' | 'stored' | 'transition' | 'reaction';

/** One decorated method of a consumer. */
export interface HandlerMark {
  readonly kind: HandlerKind;
  readonly contract: Contract;
  readonly method: string;
}

/** Decorates a method of exactly this signature; another does not compile. */
type MethodOf<F> = (target: object, method: string, descriptor: { readonly value?: F }) => void;
type HandlerDecorator<T> = MethodOf<(value: T, delivery: Delivery) => Promise<void>>;
type TransitionDecorator<S> = MethodOf<(before: S | null, after: S | null, delivery: Delivery) => Promise<void>>;

/** A class that keeps one read model up to date. Its group is `<service>.<name>`. */
export function EventConsumer(name: string): ClassDecorator {
  return (target) => {
    Injectable()(target);
    Reflect.defineMetadata(NAME, name, target);
  };
}

/** Called with each state of the aggregate, of every type, at least once; guard by version. */
export function OnState<S extends VersionedState>(contract: Contract<S>): HandlerDecorator<S> {
  return mark('state', contract);
}

/** Called with the id of an aggregate that was erased or deleted. */
export function OnDeleted<S extends VersionedState>(contract: Contract<S>): HandlerDecorator<string> {
  return mark('deleted', contract);
}

/** Reads the consumer's own row of an aggregate back as the state it was made of; null when there is none. Lock the row. */
export function StoredState<S extends VersionedState>(
  contract: Contract<S>,
): MethodOf<(id: string, tx: Tx) => Promise<S | null>> {
  return mark('stored', contract);
}

/**
 * Called after `@OnState` or `@OnDeleted` when the aggregate went on: what the consumer knew before (null: nothing) and
 * what is true now (null: deleted). Not called for what is no news. Needs a method with `@StoredState`.
 */
export function OnTransition<S extends VersionedState>(contract: Contract<S>): TransitionDecorator<S> {
  return mark('transition', contract);
}

/** As `@OnTransition`, for effects that others notice: off while a rebuild goes through what was reacted to before. */
export function Reaction<S extends VersionedState>(contract: Contract<S>): TransitionDecorator<S> {
  return mark('reaction', contract);
}

/** The consumer's name, or undefined for a class without `@EventConsumer`. */
export function consumerName(consumer: object): string | undefined {
  return Reflect.getMetadata(NAME, consumer) as string | undefined;
}

export function handlerMarks(prototype: object): readonly HandlerMark[] {
  return (Reflect.getMetadata(HANDLERS, prototype) as readonly HandlerMark[] | undefined) ?? [];
}

function mark<S extends VersionedState>(kind: HandlerKind, contract: Contract<S>) {
  return (target: object, method: string): void => {
    const marks = [...handlerMarks(target), { kind, contract: contract as unknown as Contract, method }];
    Reflect.defineMetadata(HANDLERS, marks, target);
  };
}
