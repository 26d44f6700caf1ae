import { STATEMENT_SOURCES, type LegalEntityV1, type StatementSource } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, keepNewest } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { writeRoles } from '../jobs-held/jobs-meet-roles';
import { STATEMENTS } from '../rating-statements/statement-kinds';

/**
 * Whoever works or has worked there and of whom more than their own word is known: where nobody else said anything, neither
 * a switch nor an order moves a level.
 */
const RATED_THERE = `
  select distinct known_jobs.id from known_jobs join imported_rating on imported_rating.employee_id = known_jobs.id
  where imported_rating.source = any($3::text[])
    and known_jobs.jobs @> jsonb_build_array(jsonb_build_object('legalEntityId', $2::text)) order by known_jobs.id`;
const OTHERS = ['MANAGER', 'PEER'] as const satisfies readonly StatementSource[];
const ALL_BUT_SELF = [...OTHERS, 'EVIDENCE'] as const satisfies readonly StatementSource[];

type Switches = Pick<LegalEntityV1, 'managerRatings' | 'peerRatings' | 'precedence'>;
const OFF: Switches = { managerRatings: false, peerRatings: false };

/** Writes the copy, and has the levels of whom a switch concerns worked out anew. */
@Injectable()
export class LegalEntitiesProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, state: LegalEntityV1): Promise<void> {
    // A job there and its company arrive on different topics: whoever comes second sees the first.
    await writeRoles(tx);
    const before = await this.switchesOf(tx, state.id);
    if (!(await keepNewest(tx, 'known_legal_entity', state))) return;
    if (orderOf(state) !== orderOf(before)) await this.mark(tx, state.id, ALL_BUT_SELF);
    else if (state.managerRatings !== before.managerRatings || state.peerRatings !== before.peerRatings)
      await this.mark(tx, state.id, OTHERS);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await writeRoles(tx);
    await tx.query('delete from known_legal_entity where id = $1', [id]);
    await this.mark(tx, id, ALL_BUT_SELF);
  }

  private mark(tx: Tx, company: string, sources: readonly StatementSource[]): Promise<void> {
    return this.dirty.markFrom(tx, STATEMENTS, RATED_THERE, [company, sources]);
  }

  private async switchesOf(tx: Tx, id: string): Promise<Switches> {
    const [row] = await tx.query<{ state: Switches }[]>('select state from known_legal_entity where id = $1', [id]);
    return row?.state ?? OFF;
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_legal_entity');
  }
}

function orderOf({ precedence = [...STATEMENT_SOURCES] }: Switches): string {
  return precedence.join();
}
