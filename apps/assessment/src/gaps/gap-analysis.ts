import type { BasedOn, GapAnalysisV1, JobRoleV1 } from '@libs/contracts';
import { partId, type LocalDate } from '@libs/platform';
import { compare, turnsOn, type Facts, type RequirementResult } from '@libs/requirements';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type GoalGaps = GapAnalysisV1['goals'][number];
export type Gap = GoalGaps['gaps'][number];

/** A goal and the job role it aims at; the role is undefined until its state has arrived. */
export interface AnalysedGoal {
  readonly id: string;
  readonly kind: GoalGaps['kind'];
  readonly audience: GoalGaps['audience'];
  readonly jobRoleId: string;
  readonly jobRole: JobRoleV1 | undefined;
}

/** The distance between one employee and each of their goals. Computed, never edited. */
@Entity({ name: 'gap_analysis' })
export class GapAnalysis {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('jsonb')
  goals!: GoalGaps[];

  @Column('jsonb', { nullable: true })
  basedOn!: BasedOn | null;

  /** The first day on which time alone may change it; null when it will not. */
  @Column('date', { nullable: true })
  changesOn!: LocalDate | null;

  /** Computes everything anew. An equal result is a new version too, since it is based on newer inputs. */
  compute(goals: readonly AnalysedGoal[], facts: Facts, basedOn: Omit<BasedOn, 'roleVersions'>): void {
    const roles = goals.flatMap(({ jobRole }) => (jobRole === undefined ? [] : [jobRole]));
    this.goals = goals.map((goal) => analyse(goal, facts, basedOn.asOf));
    this.basedOn = { ...basedOn, roleVersions: Object.fromEntries(roles.map(({ id, version }) => [id, version])) };
    this.changesOn = turnsOn(facts.records ?? {}, basedOn.asOf);
    this.version += 1;
  }

  /** @throws Error before the first computation, when there is nothing to publish. */
  toPublicState(): GapAnalysisV1 {
    if (this.basedOn === null) throw new Error('This analysis was never computed');
    return { id: this.id, version: this.version, goals: this.goals, basedOn: this.basedOn };
  }
}

function analyse({ id, kind, audience, jobRoleId, jobRole }: AnalysedGoal, facts: Facts, asOf: LocalDate): GoalGaps {
  const { results, coverage } = compare(jobRole?.requirements ?? [], facts, asOf);
  return { goalId: id, kind, audience, jobRoleId, coverage, gaps: results.map((result) => gapOf(id, result)) };
}

/** A gap has the same id each time its requirement is compared for the same goal. */
export function gapOf(goalId: string, result: RequirementResult): Gap {
  const { requirement, required, actual, status, monthsToClose, changesOn, refused } = result;
  const { id, kind, subject, mustHave, weight } = requirement;
  return {
    id: partId(goalId, id),
    requirementId: id,
    kind,
    subject,
    mustHave,
    weight,
    required,
    actual,
    status,
    monthsToClose,
    ...(changesOn === null ? {} : { changesOn }),
    ...(refused ? { refused } : {}),
  };
}
