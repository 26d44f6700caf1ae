import { ApiDatabase } from '@libs/database';
import { addDays, Clock, type Actor, type LocalDate } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { EligibilityPoliciesReadModel } from '../eligibility/eligibility-policies.read-model';
import type { PolicyVersion } from '../eligibility/policy-in-force';
import { primaryJobOn } from '../employment/contract-on';
import { constraintsOf, type Terms } from './constraints';
import { eligibilityOf, type Mover } from './eligibility';
import { eligibilityView } from './eligibility.view';
import { constraintView, wishView, type OpeningForMeView } from './opening-terms.view';
import { wishesOf, type Offered, type Preferences } from './wishes';

interface OpeningBesideMe {
  id: string;
  opening: Terms & Offered & { level: number | null; publishedOn: LocalDate | null; closesOn: LocalDate | null };
  job: (Terms & { level: number | null; endsOn: LocalDate | null; legalEntity: string | null }) | null;
  person: Pick<Mover, 'status' | 'serviceDate' | 'inRoleSince' | 'eligibleFrom'> | null;
  preferences: Preferences | null;
}

const NO_JOB = {
  ...{ weeklyHours: null, shiftPattern: null, unit: null, contract: null },
  ...{ level: null, endsOn: null, legalEntity: null },
};
const NOBODY = { status: null, serviceDate: null, inRoleSince: null, eligibleFrom: [] };

/** What is stated of an opening and of a job alike, with the level of its job role. */
function termsOf(table: string): string {
  return `'weeklyHours', ${table}.weekly_hours, 'shiftPattern', ${table}.shift_pattern, 'unit', ${table}.unit,
    'contract', ${table}.contract, 'level', (select job_role.level from job_role where job_role.id = ${table}.job_role_id)`;
}

const JOB = `jsonb_build_object(${termsOf('job_assignment')}, 'endsOn', job_assignment.valid_to,
  'legalEntity', job_assignment.legal_entity)`;
/** The unit of the opening and those above it, by code; a unit that nobody described stands alone. */
const UNITS = `case when opening.unit is null then '[]' else to_jsonb(opening.unit || array(
  select above.external_id from unit join unit above on above.id = any (unit.path) where unit.external_id = opening.unit)) end`;
const OPENING = `jsonb_build_object(${termsOf('opening')}, 'publishedOn', opening.published_on,
  'closesOn', opening.closes_on,
  'pay', coalesce(opening.pay_range, (select job_role.pay_range from job_role where job_role.id = opening.job_role_id)),
  'units', ${UNITS})`;
const PERSON = `(select jsonb_build_object('status', employee.status, 'serviceDate', employee.service_date,
  'inRoleSince', employee.in_role_since, 'eligibleFrom', employee.eligible_from) from employee where employee.id = $2::uuid)`;
const PREFERENCES = '(select skill_profile.preferences from skill_profile where skill_profile.employee_id = $2::uuid)';

/** Openings beside the job of whoever asks, and beside the rules for moving. */
@Injectable()
export class OpeningTermsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policies: EligibilityPoliciesReadModel,
    private readonly clock: Clock,
  ) {}

  /** In the order of the ids, in two statements; null for the HR system, which holds no job. */
  async forActor(actor: Actor, openingIds: readonly string[]): Promise<(OpeningForMeView | null)[]> {
    if (actor.kind !== 'employee') return openingIds.map(() => null);
    const asOf = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<OpeningBesideMe[]>(
        `select opening.id, ${OPENING} as opening, ${primaryJobOn('$2::uuid', '$3::date', JOB)} as job, ${PERSON} as person,
           ${PREFERENCES} as preferences
         from opening where opening.id = any($1::uuid[])`,
        [possibleIds(openingIds), actor.employeeId, asOf],
      );
      const job = rows[0]?.job ?? null;
      const asked = job?.contract == null ? [] : [{ legalEntity: job.legalEntity, contract: job.contract, asOf }];
      const [policy = null] = await this.policies.inForce(tx, asked);
      const byId = new Map(rows.map((row) => [row.id, viewOf(row, policy, asOf)]));
      return openingIds.map((id) => byId.get(id) ?? null);
    });
  }
}

function viewOf(row: OpeningBesideMe, policy: PolicyVersion | null, asOf: LocalDate): OpeningForMeView {
  const { opening, job: held, person, preferences } = row;
  const job = held ?? NO_JOB;
  const lateral = opening.level === null || job.level === null ? null : opening.level === job.level;
  const mover = { ...(person ?? NOBODY), contract: job.contract, jobEndsOn: job.endsOn, lateral };
  const clauses = policy?.clauses ?? null;
  return {
    constraints: constraintsOf(opening, job).map(constraintView),
    wishes: wishesOf(preferences ?? {}, opening).map(wishView),
    eligibility: eligibilityView(eligibilityOf(clauses, mover, asOf), policy, opening.closesOn),
    internalFirstUntil: lastOf(opening.publishedOn, clauses?.internalFirstDays ?? null),
  };
}

/** The last of so many days, the first one counted. */
function lastOf(first: LocalDate | null, days: number | null): LocalDate | null {
  return first === null || days === null || days === 0 ? null : addDays(first, days - 1);
}
