import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { isOver } from './employment';
import { KnownActors } from './known-actors';

/** Who was let in is not asked about again for so long; who was refused is asked about each time. */
const ADMITTED_FOR_MS = 10_000;
const REMEMBERED_AT_MOST = 10_000;

/** Lets in whoever works here: access ends with a person's last day, in their own zone. */
@Injectable()
export class Admission {
  private readonly admittedUntil = new Map<string, number>();

  constructor(
    private readonly database: ApiDatabase,
    private readonly actors: KnownActors,
    private readonly clock: Clock,
  ) {}

  /** Somebody whom this service does not know yet is let in: row-level security gives them nothing but their own. */
  async admits(actor: Actor): Promise<boolean> {
    if (actor.kind !== 'employee') return true;
    const { employeeId } = actor;
    const now = this.clock.monotonic();
    if ((this.admittedUntil.get(employeeId) ?? 0) > now) return true;
    const employment = await this.database.transaction(actor, (tx) => this.actors.employmentOf(tx, employeeId));
    if (employment !== null && isOver(employment, this.clock.today(employment.timeZone))) return false;
    if (this.admittedUntil.size >= REMEMBERED_AT_MOST) this.admittedUntil.clear();
    this.admittedUntil.set(employeeId, now + ADMITTED_FOR_MS);
    return true;
  }
}
