import type { GapAnalysisV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { RECOMMENDATION } from '../recommendations/recommendation-kinds';

/** Writes the copy of people's gaps: a newer analysis replaces all gaps of its person, and has courses chosen again. */
@Injectable()
export class GapAnalysesProjection {
  constructor(private readonly dirty: Dirty) {}

  async replace(tx: Tx, { id, version, goals }: GapAnalysisV1): Promise<void> {
    const applied = await tx.query<unknown[]>(
      `insert into gap_analysis as known (employee_id, version) values ($1, $2)
       on conflict (employee_id) do update set version = excluded.version where excluded.version > known.version
       returning 1`,
      [id, version],
    );
    if (applied.length === 0) return;
    await tx.query('delete from gap where employee_id = $1', [id]);
    await tx.query(
      `insert into gap (id, employee_id, goal_id, kind, subject, required, actual, status, refused, weight)
       select row.id, $1, row."goalId", row.kind, row.subject, row.required, row.actual, row.status,
         coalesce(row.refused, false), row.weight
       from jsonb_to_recordset($2::jsonb) as row(id uuid, "goalId" uuid, kind text, subject text,
         required integer, actual integer, status text, refused boolean, weight integer)`,
      [id, JSON.stringify(goals.flatMap(({ goalId, gaps }) => gaps.map((gap) => ({ goalId, ...gap }))))],
    );
    await this.replaceShown(tx, id, goals);
    await this.dirty.mark(tx, RECOMMENDATION, [id]);
  }

  /** Figures that others read are counted from the goals that somebody may see, and from nothing else. */
  private async replaceShown(tx: Tx, employeeId: string, goals: GapAnalysisV1['goals']): Promise<void> {
    const shown = goals.filter(({ audience }) => audience !== 'SELF');
    await tx.query('delete from shown_goal where employee_id = $1', [employeeId]);
    await tx.query(
      `insert into shown_goal (id, employee_id, job_role_id)
       select row."goalId", $1, row."jobRoleId" from jsonb_to_recordset($2::jsonb) as row("goalId" uuid, "jobRoleId" uuid)`,
      [employeeId, JSON.stringify(shown)],
    );
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query('delete from gap where employee_id = $1', [employeeId]);
    await tx.query('delete from shown_goal where employee_id = $1', [employeeId]);
    await tx.query('delete from gap_analysis where employee_id = $1', [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from gap');
    await tx.query('delete from shown_goal');
    await tx.query('delete from gap_analysis');
  }
}
