import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any, IsNull, Not } from 'typeorm';
import { ReimbursementRequest } from './reimbursement-request';

/** Which request is meant: a person's, for a course, in a run or whatever the run. */
export type RequestSubject = Pick<ReimbursementRequest, 'employeeId' | 'courseId' | 'runId'>;

/** Loads and saves requests. */
@Injectable()
export class ReimbursementRequestsRepository {
  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ReimbursementRequest>> {
    const requests = ids.length === 0 ? [] : await tx.findBy(ReimbursementRequest, { id: Any([...ids]) });
    return new Map(requests.map((request) => [request.id, request]));
  }

  /** What the person has told; locked. */
  own(tx: Tx, { employeeId, courseId, runId }: RequestSubject): Promise<ReimbursementRequest | null> {
    return tx.findOne(ReimbursementRequest, {
      where: { employeeId, courseId, runId: runId ?? IsNull(), externalId: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether the employer tells of it: then what the person says no longer counts. */
  async isKeptByEmployer(tx: Tx, { employeeId, courseId, runId }: RequestSubject): Promise<boolean> {
    const told = await tx.findBy(ReimbursementRequest, { employeeId, courseId, externalId: Not(IsNull()) });
    return told.some((each) => each.runId === null || runId === null || each.runId === runId);
  }

  /** Those that the employer tells of. */
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from reimbursement_request where external_id is not null`);
  }

  async saveAll(tx: Tx, requests: readonly ReimbursementRequest[]): Promise<void> {
    if (requests.length > 0) await saveAggregates(tx, ReimbursementRequest, requests);
  }
}
