import { DomainError, newId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type GoalKind = 'ULTIMATE' | 'NEXT' | 'BACKUP';

const BACKUPS_AT_MOST = 3;

/** A job role an employee aims at. Seen by the person alone unless shared. */
@Entity({ name: 'goal' })
export class Goal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('uuid')
  employeeId!: string;

  @Column('text')
  kind!: GoalKind;

  @Column('text')
  audience!: 'SELF' | 'SHARED' | 'DISCOVERABLE';

  @Column('uuid')
  jobRoleId!: string;

  @Column('date')
  since!: LocalDate;

  /** The same goal for another audience. */
  openTo(audience: Goal['audience']): Goal {
    return Object.assign(new Goal(), this, { audience, version: this.version + 1 });
  }
}

/** What choosing changes: goals to remove, and the goal that stands afterwards. `chosen.version` 1 is new. */
export interface Choice {
  readonly removed: readonly Goal[];
  readonly chosen: Goal;
  readonly changed: boolean;
}

/**
 * Chooses a job role among the goals a person has. There is one ULTIMATE and one NEXT goal: choosing another replaces
 * it. A role that is a goal already changes its kind. @throws DomainError TOO_MANY_BACKUPS.
 */
export function chooseAmong(
  goals: readonly Goal[],
  employeeId: string,
  jobRoleId: string,
  kind: GoalKind,
  today: LocalDate,
): Choice {
  const same = goals.find((goal) => goal.jobRoleId === jobRoleId);
  if (same?.kind === kind) return { removed: [], chosen: same, changed: false };
  const others = goals.filter((goal) => goal !== same && goal.kind === kind);
  if (kind === 'BACKUP' && others.length >= BACKUPS_AT_MOST) {
    const message = `There are ${String(BACKUPS_AT_MOST)} backups already: drop one first.`;
    throw new DomainError({ code: 'TOO_MANY_BACKUPS', kind: 'conflict', message });
  }
  const removed = [...(kind === 'BACKUP' ? [] : others), ...(same === undefined ? [] : [same])];
  const facts = { id: newId(), version: 1, employeeId, kind, audience: 'SELF', jobRoleId, since: today } as const;
  return { removed, chosen: Object.assign(new Goal(), facts), changed: true };
}
