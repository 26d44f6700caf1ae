import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { primaryJobOn } from '../workforce/contract-on';
import { constraintsOf, type Terms } from './constraints';
import { constraintView, type OpeningForMeView } from './opening-terms.view';

interface OpeningBesideMe {
  id: string;
  opening: Terms;
  job: Terms | null;
}

const NO_JOB: Terms = { weeklyHours: null, shiftPattern: null, unit: null, contract: null };

/** Terms as one JSON object; the same words on an opening and on a job. */
function termsOf(table: string): string {
  return `jsonb_build_object('weeklyHours', ${table}.weekly_hours, 'shiftPattern', ${table}.shift_pattern,
    'unit', ${table}.unit, 'contract', ${table}.contract)`;
}

/** Openings beside the job of whoever asks. */
@Injectable()
export class OpeningTermsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly clock: Clock,
  ) {}

  /** In the order of the ids, in one statement; null for the HR system, which holds no job. */
  async forActor(actor: Actor, openingIds: readonly string[]): Promise<(OpeningForMeView | null)[]> {
    if (actor.kind !== 'employee') return openingIds.map(() => null);
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<OpeningBesideMe[]>(
        `select opening.id, ${termsOf('opening')} as opening,
           ${primaryJobOn('$2::uuid', '$3::date', termsOf('job_assignment'))} as job
         from opening where opening.id = any($1::uuid[])`,
        [possibleIds(openingIds), actor.employeeId, this.clock.today()],
      ),
    );
    const byId = new Map(rows.map(({ id, opening, job }) => [id, viewOf(opening, job ?? NO_JOB)]));
    return openingIds.map((id) => byId.get(id) ?? null);
  }
}

function viewOf(opening: Terms, job: Terms): OpeningForMeView {
  return { constraints: constraintsOf(opening, job).map(constraintView) };
}
