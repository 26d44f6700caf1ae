import { KnownEmployees } from '@libs/auth';
import type { Tx } from '@libs/database';
import { Clock, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { AskedOfJobs } from '../demand/asked-of-jobs';
import { AskedOfJobsReadModel } from '../demand/asked-of-jobs.read-model';
import { ProvidersReadModel } from '../providers/providers.read-model';
import { ReimbursementPoliciesReadModel } from '../reimbursement/reimbursement-policies.read-model';
import { ReimbursementRequestsReadModel } from '../reimbursement-requests/reimbursement-requests.read-model';
import type { PersonFacts, PolicyInForce } from '../policy-answer/asked-course';
import type { Asker } from './asker';
import { jobOn, personFacts } from './person-facts';
import { usedAllowance } from './used-allowance';

const NOTHING: AskedOfJobs = new Map();

/** Loads what an answer about money needs to know of a person; the same few statements for however many courses. */
@Injectable()
export class AskersReadModel {
  constructor(
    private readonly employees: KnownEmployees,
    private readonly policies: ReimbursementPoliciesReadModel,
    private readonly askedOfJobs: AskedOfJobsReadModel,
    private readonly requests: ReimbursementRequestsReadModel,
    private readonly providers: ProvidersReadModel,
    private readonly clock: Clock,
  ) {}

  /** As of today in the person's time zone, unless told. A person who is not known, or not to the actor, is null in it. */
  async load(tx: Tx, employeeId: string, on?: LocalDate): Promise<Asker> {
    const employee = await this.employees.find(tx, employeeId);
    const asOf = on ?? this.clock.today(employee?.timeZone);
    const person = employee === null ? null : personFacts(employee, asOf);
    const policy = person === null ? null : await this.policyFor(tx, person, asOf);
    const used = policy === null ? [] : usedAllowance(policy, await this.requests.approved(tx, employeeId));
    const nobody = { asOf, person, policy, used, askedByJob: NOTHING, askedHere: NOTHING };
    if (employee === null || policy === null || policy.purpose === 'ANY') return nobody;
    const job = jobOn(employee, asOf);
    const askedByJob = job === undefined ? NOTHING : await this.askedOfJobs.by(tx, job.jobRoleId);
    return { ...nobody, askedByJob, askedHere: await this.askedOfJobs.here(tx) };
  }
  private async policyFor(tx: Tx, person: PersonFacts, asOf: LocalDate): Promise<PolicyInForce | null> {
    const found = await this.policies.clausesFor(tx, person, asOf);
    if (found === null) return null;
    const { providers } = found;
    return { ...found, providersMeant: providers === null ? [] : await this.providers.everCalled(tx, providers) };
  }
}
