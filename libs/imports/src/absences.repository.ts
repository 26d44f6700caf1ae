import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { Absence } from './judge-absences';

/** Remembers what complete imports lack. */
@Injectable()
export class AbsencesRepository {
  async ofKind(tx: Tx, kind: string): Promise<ReadonlyMap<string, Absence>> {
    const rows = await tx.query<Absence[]>(
      `select external_id as "externalId", missing_since::text as "missingSince", imports
       from import_absence where kind = $1`,
      [kind],
    );
    return new Map(rows.map((absence) => [absence.externalId, absence]));
  }

  async keep(tx: Tx, kind: string, absences: readonly Absence[]): Promise<void> {
    if (absences.length === 0) return;
    await tx.query(
      `insert into import_absence (kind, external_id, missing_since, imports)
       select $1, "externalId", "missingSince", imports
       from jsonb_to_recordset($2::jsonb) as each("externalId" text, "missingSince" date, imports integer)
       on conflict (kind, external_id) do update set imports = excluded.imports`,
      [kind, JSON.stringify(absences)],
    );
  }

  async forget(tx: Tx, kind: string, externalIds: readonly string[]): Promise<void> {
    if (externalIds.length === 0) return;
    await tx.query(`delete from import_absence where kind = $1 and external_id = any($2)`, [kind, externalIds]);
  }
}
