import type { Contract, VersionedState } from '@libs/contracts';
import { Injectable } from '@nestjs/common';
import type { Delivery } from './delivery';

const NAME = Symbol('consumer name');
const HANDLERS = Symbol('consumer handlers');

type HandlerKind = 'state' | 'deleted';

/** One decorated method of a consumer. */
export interface HandlerMark {
  readonly kind: HandlerKind;
  readonly contract: Contract;
  readonly method: string;
}

/** Decorates a method that takes what the contract says; another signature does not compile. */
type HandlerDecorator<T> = (
  target: object,
  method: string,
  descriptor: { readonly value?: (value: T, delivery: Delivery) => Promise<void> },
) => void;

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
