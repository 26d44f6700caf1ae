import type { Tx } from '@libs/database';
import { addMonths, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { HeldSeats, OutlookFacts, ShownOpening } from './mobility-outlook';

interface OpeningRow extends ShownOpening {
  readonly unit: string | null;
}

interface HeldRow {
  readonly unit: string | null;
  readonly now: number;
  readonly yearAgo: number | null;
}

interface AuthorisedRow {
  readonly unit: string | null;
  readonly seats: number;
}

/** What the outlook of one job role is counted from, read within the caller's transaction. */
@Injectable()
export class OutlookInputsReadModel {
  /**
   * By unit; '' holds the role as a whole. Units without a seat, where nothing was ever shown, are left out. Nothing at all
   * for a job outside: whether it comes up elsewhere is not known here.
   */
  async of(tx: Tx, jobRoleId: string, asOf: LocalDate): Promise<ReadonlyMap<string, OutlookFacts>> {
    if (await this.isOutside(tx, jobRoleId)) return new Map();
    const openings = await this.shown(tx, jobRoleId);
    const held = await this.held(tx, jobRoleId, asOf);
    const authorised = await this.authorised(tx, jobRoleId);
    const historySince = await this.historySince(tx);
    const units = new Set([...openings, ...held, ...authorised].flatMap(({ unit }) => unit ?? []));
    const facts = (belongs: (unit: string | null) => boolean): OutlookFacts => ({
      openings: openings.filter(({ unit }) => belongs(unit)),
      held: sum(held.filter(({ unit }) => belongs(unit))),
      authorised: sumOfAuthorised(
        authorised.filter(({ unit }) => belongs(unit)),
        [...openings, ...held].filter(({ unit }) => belongs(unit)),
      ),
      historySince,
    });
    const byUnit = [...units].sort().map((unit) => [unit, facts((other) => other === unit)] as const);
    return new Map([['', facts(() => true)], ...byUnit]);
  }

  private async isOutside(tx: Tx, jobRoleId: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(`select 1 from job_role where id = $1 and origin = 'OUTSIDE'`, [jobRoleId]);
    return found.length > 0;
  }

  private shown(tx: Tx, jobRoleId: string): Promise<OpeningRow[]> {
    return tx.query<OpeningRow[]>(
      `select opening.unit, opening.published_on::text as "publishedOn", opening.status = 'PUBLISHED' as open,
         opening.seats, opening.filled_from as "filledFrom", opening.applicants
       from opening
       where opening.job_role_id = $1 and opening.status <> 'DRAFT' and opening.published_on is not null`,
      [jobRoleId],
    );
  }

  /** A year ago is known once some assignment of this employer ended before: until then only today's people were sent. */
  private held(tx: Tx, jobRoleId: string, asOf: LocalDate): Promise<HeldRow[]> {
    return tx.query<HeldRow[]>(
      `select job_assignment.unit,
         (count(*) filter (where job_assignment.valid_from <= $2::date
           and coalesce(job_assignment.valid_to, 'infinity') >= $2::date
           and employee.status not in ('PRE_HIRE', 'LEFT')))::int as now,
         case when exists (select 1 from job_assignment as past where past.valid_to <= $3::date)
           then (count(*) filter (where job_assignment.valid_from <= $3::date
             and coalesce(job_assignment.valid_to, case when employee.status = 'LEFT' then null else 'infinity'::date end)
               >= $3::date))::int end as "yearAgo"
       from job_assignment join employee on employee.id = job_assignment.employee_id
       where job_assignment.job_role_id = $1 and job_assignment.is_primary
       group by job_assignment.unit`,
      [jobRoleId, asOf, addMonths(asOf, -12)],
    );
  }

  private authorised(tx: Tx, jobRoleId: string): Promise<AuthorisedRow[]> {
    return tx.query<AuthorisedRow[]>(
      `select authorised_seats.unit, sum(authorised_seats.seats)::int as seats from authorised_seats
       where authorised_seats.job_role_id = $1 and not authorised_seats.retired group by authorised_seats.unit`,
      [jobRoleId],
    );
  }

  private async historySince(tx: Tx): Promise<LocalDate | null> {
    const [row] = await tx.query<{ since: LocalDate | null }[]>(
      `select min(opening.published_on)::text as since from opening where opening.status <> 'DRAFT'`,
    );
    return row?.since ?? null;
  }
}

/** Null where nobody said, also for the whole when units have seats of which nobody said how many are agreed. */
function sumOfAuthorised(
  rows: readonly AuthorisedRow[],
  used: readonly { readonly unit: string | null }[],
): number | null {
  const said = new Set(rows.map(({ unit }) => unit));
  if (rows.length === 0 || used.some(({ unit }) => !said.has(unit))) return null;
  return rows.reduce((total, { seats }) => total + seats, 0);
}

function sum(rows: readonly HeldRow[]): HeldSeats {
  const isKnown = rows.every(({ yearAgo }) => yearAgo !== null);
  return {
    now: rows.reduce((total, { now }) => total + now, 0),
    yearAgo: isKnown ? rows.reduce((total, { yearAgo }) => total + (yearAgo ?? 0), 0) : null,
  };
}
