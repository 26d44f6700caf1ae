import type { z } from 'zod';

/** The services that own topics. The gateway owns none. */
export type ServiceName = 'assessment' | 'internal-mobility' | 'learning-catalog';

/** What every state on the wire has: the aggregate's id (the Kafka key) and its version, counted from 1. */
export interface VersionedState {
  readonly id: string;
  readonly version: number;
}

/**
 * One aggregate's public state on one compacted topic.
 * `types` are the literal event types its owner may send; a consumer applies unknown ones too, since the state is what counts.
 */
export interface Contract<S extends VersionedState = VersionedState> {
  readonly topic: string;
  readonly owner: ServiceName;
  readonly aggregate: string;
  /** True when the state is about a person: no direct identifiers, and compaction within the hour. */
  readonly personal: boolean;
  readonly types: readonly string[];
  readonly schema: z.ZodType<S>;
}

/** Facts that a contract's name is made of; the topic and the common types follow from them. */
interface ContractParts<S extends VersionedState> {
  readonly owner: ServiceName;
  readonly aggregate: string;
  readonly major: number;
  readonly personal: boolean;
  readonly happenings: readonly string[];
  readonly schema: z.ZodType<S>;
}

/** Builds a contract; `restated` (a republish) and `erased` are types of every aggregate. */
export function defineContract<S extends VersionedState>(parts: ContractParts<S>): Contract<S> {
  const name = `${parts.owner}.${parts.aggregate}`;
  return {
    topic: `${name}.v${String(parts.major)}`,
    owner: parts.owner,
    aggregate: parts.aggregate,
    personal: parts.personal,
    types: [...parts.happenings, 'restated', 'erased'].map((happening) => `${name}.${happening}`),
    schema: parts.schema,
  };
}
