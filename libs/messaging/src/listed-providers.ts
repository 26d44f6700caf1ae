import type { Type } from '@nestjs/common';
import { BroadcastReader } from './broadcast/broadcast-reader';
import { consumerName } from './consumers/decorators';
import { Recomputation } from './derived/recomputation';
import { Restatement } from './maintenance/restatement';
import type { MessagingOptions } from './messaging-options';

type Lists = Pick<MessagingOptions, 'consumers' | 'recomputations' | 'restatements' | 'broadcasts'>;

interface ListedProviders {
  readonly consumers: readonly object[];
  readonly recomputations: readonly Recomputation[];
  readonly restatements: readonly Restatement[];
  readonly broadcasts: readonly BroadcastReader[];
}

/**
 * The instances of everything that `MessagingModule.forRoot` lists. Looked up at the start of every process, so that a
 * copy nobody would ever fill is a failed start instead of an empty screen.
 * @throws Error naming the class that is provided and not listed, or listed and not provided, and what to add where.
 */
export function listedProviders(options: Lists, provided: readonly unknown[]): ListedProviders {
  const { consumers, recomputations, restatements, broadcasts = [] } = options;
  const match = matching(provided);
  return {
    consumers: match('consumers', consumers, (type) => consumerName(type) !== undefined),
    recomputations: match('recomputations', recomputations, isA(Recomputation)),
    restatements: match('restatements', restatements, isA(Restatement)),
    broadcasts: match('broadcasts', broadcasts, isA(BroadcastReader)),
  };
}

const isA =
  (base: { readonly prototype: object }) =>
  (type: Type): boolean =>
    type.prototype instanceof (base as Type);

function matching(provided: readonly unknown[]) {
  const byType = new Map<Type, object>();
  for (const instance of provided) {
    if (instance instanceof Object) byType.set(instance.constructor as Type, instance);
  }
  return <T>(list: keyof Lists, listed: readonly Type<T>[], belongs: (type: Type) => boolean): T[] => {
    const forgotten = [...byType.keys()].find((type) => belongs(type) && !listed.includes(type as Type<T>));
    if (forgotten !== undefined)
      throw new Error(
        `${forgotten.name} is provided, but never runs: add it to \`${list}\` of MessagingModule.forRoot`,
      );
    return listed.map((type) => {
      const instance = byType.get(type);
      if (instance !== undefined) return instance as T;
      throw new Error(`${type.name} is in \`${list}\`, but nobody provides it: add it to the providers of its module`);
    });
  };
}
