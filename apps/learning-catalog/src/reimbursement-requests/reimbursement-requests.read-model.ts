import type { Money } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { ReimbursementRequest } from './reimbursement-request';

/** Nobody asks for more courses in a working life. */
const REQUESTS_AT_MOST = 200;

/** Money that was promised to a person for a course. */
export interface ApprovedMoney {
  readonly courseId: string;
  readonly amount: Money;
  readonly approvedOn: LocalDate;
  /** First and last day of the run; null without one. */
  readonly dates: { readonly start: LocalDate; readonly end: LocalDate } | null;
}

/** What the employer tells of a course, in this run or of all its runs, stands in place of what the person told. */
const STANDS = `(request.external_id is not null or not exists (
  select 1 from reimbursement_request told
  where told.external_id is not null and told.employee_id = request.employee_id and told.course_id = request.course_id
    and (told.run_id is null or request.run_id is null or told.run_id = request.run_id)))`;

interface ApprovedRow {
  readonly courseId: string;
  readonly amount: Money;
  readonly approvedOn: LocalDate;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
}

/** Answers what became of a person's requests. Row-level security leaves out what the actor may not see. */
@Injectable()
export class ReimbursementRequestsReadModel {
  /** The newest first. */
  async of(tx: Tx, employeeId: string): Promise<ReimbursementRequest[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select request.id from reimbursement_request request where request.employee_id = $1 and ${STANDS}
       order by greatest(request.asked_on, request.decided_on, request.applied_on, request.withdrawn_on) desc, request.id
       limit ${String(REQUESTS_AT_MOST)}`,
      [employeeId],
    );
    const requests = await tx.findBy(ReimbursementRequest, { id: Any(rows.map(({ id }) => id)) });
    const byId = new Map(requests.map((request) => [request.id, request]));
    return rows.flatMap(({ id }) => byId.get(id) ?? []);
  }

  /** What was approved and not withdrawn. */
  async approved(tx: Tx, employeeId: string): Promise<ApprovedMoney[]> {
    const rows = await tx.query<ApprovedRow[]>(
      `select request.course_id as "courseId", request.amount, request.decided_on::text as "approvedOn",
              run.starts_on::text as start, run.ends_on::text as "end"
       from reimbursement_request request left join course_run run on run.id = request.run_id
       where request.employee_id = $1 and request.decision = 'APPROVED' and request.withdrawn_on is null and ${STANDS}
       order by request.id`,
      [employeeId],
    );
    return rows.map(({ start, end, ...rest }) => {
      return { ...rest, dates: start === null || end === null ? null : { start, end } };
    });
  }
}
