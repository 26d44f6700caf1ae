import { EmployeeV1, type JobRoleV1 } from '@libs/contracts';
import { newId, partId } from '@libs/platform';
import type { BusEvent } from '@libs/testing';
import { ANA, nurseEvent, NURSE } from '../assessment.fixture';

/** A job of ours, as the employer tells of it: in full time, unless the rest says otherwise. */
export function job(from: string, rest: Partial<EmployeeV1['assignments'][number]> = {}) {
  const facts = { primary: true, jobRoleId: NURSE, country: 'DE', contract: 'PERMANENT', weeklyHours: 38 } as const;
  return { ...facts, id: partId(ANA, from), fte: 1, from, ...rest };
}

/** Ana, as internal-mobility tells of her and of every job that she holds and held. */
export function anaEvent(
  version: number,
  assignments: EmployeeV1['assignments'],
  rest: Partial<EmployeeV1> = {},
): BusEvent {
  const base = { id: ANA, version, status: 'ACTIVE' as const, serviceDate: '2015-01-01', timeZone: 'UTC' };
  const payload: EmployeeV1 = { ...base, assignments, managerPath: [], ...rest };
  return { topic: EmployeeV1.topic, key: ANA, eventId: newId(), type: 'internal-mobility.employee.changed', payload };
}

/** A job role that asks nothing. */
export function roleEvent(id: string, version: number, family: string): BusEvent {
  const event = nurseEvent(version, {});
  return { ...event, key: id, payload: { ...(event.payload as JobRoleV1), id, family } };
}
