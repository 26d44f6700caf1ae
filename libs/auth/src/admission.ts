import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { isOver } from './employment';
import { KnownActors } from './known-actors';

/** Who was let in is not asked about again for so long; who was refused is asked about each time. */
const ADMITTED_FOR_MS = 10_000;
const REMEMBERED_AT_MOST = 10_000;

interface Admitted {
  readonly actor: Actor;
  readonly until: number;
}

/**
 * Lets in whoever works here: access ends with a person's last day, in their own zone. Whoever was renumbered comes
 * under the new number and acts as the person they always were.
 */
@Injectable()
export class Admission {
  private readonly admitted = new Map<string, Admitted>();

  constructor(
    private readonly database: ApiDatabase,
    private readonly actors: KnownActors,
    private readonly clock: Clock,
  ) {}

  /**
   * Who acts; null for somebody whose last day has passed. Somebody whom this service does not know yet is let in:
   * row-level security gives them nothing but their own.
   */
  async admit(actor: Actor): Promise<Actor | null> {
    if (actor.kind !== 'employee') return actor;
    const now = this.clock.monotonic();
    const remembered = this.admitted.get(actor.employeeId);
    if (remembered !== undefined && remembered.until > now) return remembered.actor;
    const person = await this.personOf(actor.employeeId);
    if (person === null) return null;
    if (this.admitted.size >= REMEMBERED_AT_MOST) this.admitted.clear();
    this.admitted.set(actor.employeeId, { actor: person, until: now + ADMITTED_FOR_MS });
    return person;
  }

  private async personOf(employeeId: string): Promise<Actor | null> {
    const actor: Actor = { kind: 'employee', employeeId };
    const employment = await this.database.transaction(actor, (tx) => this.actors.employmentOf(tx, employeeId));
    if (employment !== null) return isOver(employment, this.clock.today(employment.timeZone)) ? null : actor;
    const behind = await this.database.transaction(actor, (tx) => this.actors.personBehind(tx, employeeId));
    return behind === null ? actor : this.personOf(behind);
  }
}
