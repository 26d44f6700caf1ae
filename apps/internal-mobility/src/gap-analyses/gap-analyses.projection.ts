import type { GapAnalysisV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Writes the copy of people's gaps, as far as openings can exercise them. */
@Injectable()
export class GapAnalysesProjection {
  /** Replaces all gaps of the person; an older state than the stored one changes nothing. */
  async apply(tx: Tx, { id: employeeId, version, goals }: GapAnalysisV1): Promise<void> {
    const written = await tx.query<unknown[]>(
      `insert into gap_analysis (employee_id, version) values ($1, $2)
       on conflict (employee_id) do update set version = excluded.version where gap_analysis.version < excluded.version
       returning 1`,
      [employeeId, version],
    );
    if (written.length === 0) return;
    await tx.query(`delete from gap where employee_id = $1`, [employeeId]);
    const gaps = goals.flatMap((goal) =>
      goal.gaps.map(({ id, kind, subject, status }) => ({ id, kind, subject, status })),
    );
    await tx.query(
      `insert into gap (id, employee_id, kind, subject, status)
       select row.id, $1, row.kind, row.subject, row.status
       from jsonb_to_recordset($2::jsonb) as row(id uuid, kind text, subject text, status text)`,
      [employeeId, JSON.stringify(gaps)],
    );
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query(`delete from gap where employee_id = $1`, [employeeId]);
    await tx.query(`delete from gap_analysis where employee_id = $1`, [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from gap');
    await tx.query('delete from gap_analysis');
  }
}
