import type { Tx } from '@libs/database';
import { Clock, newId } from '@libs/platform';
import { lockSubject } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { contentHash } from './content-hash';
import { answerHash, shownOf, type MadeRun } from './opening-run';
import { thinOpeningRuns } from './thin-opening-runs';

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
    await lockSubject(tx, employeeId);
    await this.write(tx, employeeId, made, content);
    await thinOpeningRuns(tx, employeeId);
  }

  /** Nothing of somebody who was erased while they looked: their row is read after the lock, when it has gone. */
  private async write(tx: Tx, employeeId: string, made: MadeRun, content: string): Promise<void> {
    const { versions, inputs, openings } = made;
    await tx.query(
      `insert into opening_run (id, employee_id, made_at, engine_version, arithmetic_version, profile_version, landscape_version,
         inputs, shown, answer_hash, content_hash)
       select $2::uuid, employee.id, $11::timestamptz, $3::integer, $4::integer, $5::integer, $6::integer, $7::jsonb, $8::jsonb, $9::text, $10::text
       from employee where employee.id = $1 and ${NEWEST} is distinct from $10::text`,
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
