import { z } from 'zod';
import { defineContract } from '../contract';
import { ContractType, Id, LocalDate, Version } from '../values';

const JobAssignmentState = z.object({
  id: Id,
  primary: z.boolean(),
  legalEntity: z.string().min(1).optional(),
  unit: z.string().min(1).optional(),
  unitPath: z.array(z.string().min(1)).optional().describe('Codes of the units above the unit, nearest first.'),
  jobRoleId: Id,
  level: z.int().optional().describe('Grade of the job, as the HR system counts it.'),
  managerId: Id.optional(),
  otherManagers: z
    .array(z.object({ personId: Id, kind: z.string().regex(/^[A-Z][A-Z0-9_]*$/) }))
    .optional()
    .describe('Who else directs the work; they see nothing of the person by it.'),
  location: z.string().min(1).optional().describe('Code of the place of work.'),
  costCentre: z.string().min(1).optional().describe('Code of the cost centre.'),
  country: z.string().regex(/^[A-Z]{2}$/),
  contract: ContractType,
  fte: z.number().min(0).max(1),
  weeklyHours: z.number().min(0).max(80),
  from: LocalDate,
  to: LocalDate.optional(),
});

const EmployeeState = z.object({
  id: Id,
  version: Version,
  status: z.enum(['PRE_HIRE', 'ACTIVE', 'ON_LEAVE', 'NOTICE', 'LEFT']),
  serviceDate: LocalDate.describe('From this day on service counts; not always the hire date.'),
  inRoleSince: LocalDate.optional(),
  leftOn: LocalDate.optional().describe(
    'The last day, once known; access ends with it in the time zone of the person.',
  ),
  timeZone: z.string().min(1),
  assignments: z.array(JobAssignmentState),
  signsInAs: z
    .array(Id)
    .optional()
    .describe('Ids under which the person signs in beside their own, since the HR system has renumbered them.'),
  managerPath: z.array(Id).describe('Ids of the managers above, nearest first.'),
});

export const EmployeeV1 = defineContract({
  owner: 'internal-mobility',
  aggregate: 'employee',
  major: 1,
  personal: true,
  happenings: ['hired', 'changed', 'left'],
  schema: EmployeeState.describe('A person in the organisation: jobs, status, place in the tree. No name, no pay.'),
});
export type EmployeeV1 = z.infer<typeof EmployeeState>;
