import type { Tx } from '@libs/database';
import { Clock, newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { contentHash } from './content-hash';
import { answerHash, shownOf, type MadeRun } from './opening-run';

/** So many lists are kept of one person. */
export const KEPT_OF_A_PERSON = 20;

const NEWEST = `(select opening_run.content_hash from opening_run where opening_run.employee_id = $1
  order by opening_run.made_at desc, opening_run.id desc limit 1)`;

/** Keeps what a list was made from when it differs from the one before: who looks again writes nothing. */
@Injectable()
export class KeepOpeningRun {
  constructor(private readonly clock: Clock) {}

  async keep(tx: Tx, employeeId: string, made: MadeRun): Promise<void> {
    const content = contentHash(made);
    const [newest] = await tx.query<{ content: string | null }[]>(`select ${NEWEST} as content`, [employeeId]);
    if (newest?.content === content) return;
    // Whoever looks twice at once is shown one list: the second sees the first one's row, and writes none.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('opening-run ' || $1, 0))`, [employeeId]);
    await this.write(tx, employeeId, made, content);
    await tx.query(
      `delete from opening_run where opening_run.employee_id = $1 and opening_run.id not in (
         select kept.id from opening_run as kept where kept.employee_id = $1
         order by kept.made_at desc, kept.id desc limit ${String(KEPT_OF_A_PERSON)})`,
      [employeeId],
    );
  }

  private async write(tx: Tx, employeeId: string, made: MadeRun, content: string): Promise<void> {
    const { versions, inputs, openings } = made;
    await tx.query(
      `insert into opening_run (id, employee_id, made_at, engine_version, arithmetic_version, profile_version, landscape_version,
         inputs, shown, answer_hash, content_hash)
       select $2::uuid, $1::uuid, $11::timestamptz, $3::integer, $4::integer, $5::integer, $6::integer, $7::jsonb, $8::jsonb, $9::text, $10::text
       where ${NEWEST} is distinct from $10::text`,
      [
        employeeId,
        newId(),
        versions.engineVersion,
        versions.arithmeticVersion,
        versions.profileVersion,
        versions.landscapeVersion,
        JSON.stringify(inputs),
        JSON.stringify(shownOf(openings)),
        answerHash(openings),
        content,
        this.clock.now(),
      ],
    );
  }
}
