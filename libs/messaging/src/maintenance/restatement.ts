import type { Contract, VersionedState } from '@libs/contracts';
import type { Tx } from '@libs/database';

/** How everything of one aggregate is said once more, from PostgreSQL. One per topic that the service owns. */
export abstract class Restatement<S extends VersionedState = VersionedState> {
  abstract readonly contract: Contract<S>;

  /**
   * The public states of the next aggregates after `after` (an id; null begins), in the order of ids, their rows locked:
   * a change that comes meanwhile waits, so that its event stands behind the restated one.
   */
  abstract page(tx: Tx, after: string | null, limit: number): Promise<readonly S[]>;
}

/** The type of an event that says nothing new. */
export function restatedType({ owner, aggregate }: Contract): string {
  return `${owner}.${aggregate}.restated`;
}

/** @throws Error naming the topic of the service that nothing restates, or that two do. */
export function refuseMissingRestatements(owned: readonly Contract[], restatements: readonly Restatement[]): void {
  for (const { topic } of owned) {
    const count = restatements.filter(({ contract }) => contract.topic === topic).length;
    if (count !== 1) throw new Error(`${topic} has ${String(count)} restatements: list one in MessagingModule.forRoot`);
  }
}
