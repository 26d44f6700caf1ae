import { DomainError } from '@libs/platform';

export const employeeErrors = {
  cycle: (): DomainError =>
    new DomainError({
      code: 'EMPLOYEE_OWN_MANAGER',
      kind: 'invalid',
      message: 'With this manager the person would be their own manager, directly or through others.',
      details: { field: 'assignments.manager' },
    }),
  managerUnknown: (field: string): DomainError =>
    new DomainError({
      code: 'MANAGER_UNKNOWN',
      kind: 'invalid',
      message: 'No employee has this external id, neither here nor in this import.',
      details: { field },
    }),
  jobRoleUnknown: (field: string): DomainError =>
    new DomainError({
      code: 'JOB_ROLE_UNKNOWN',
      kind: 'invalid',
      message: 'No job role has this external id. Import job roles first.',
      details: { field },
    }),
  unitUnknown: (field: string): DomainError =>
    new DomainError({
      code: 'UNIT_UNKNOWN',
      kind: 'invalid',
      message: 'No unit has this external id. Import units first.',
      details: { field },
    }),
  legalEntityUnknown: (field: string): DomainError =>
    new DomainError({
      code: 'LEGAL_ENTITY_UNKNOWN',
      kind: 'invalid',
      message: 'No legal entity has this external id. Import legal entities first.',
      details: { field },
    }),
  noPrimaryAssignment: (): DomainError =>
    new DomainError({
      code: 'PRIMARY_ASSIGNMENT_MISSING',
      kind: 'invalid',
      message: 'One assignment must be the primary one.',
      details: { field: 'assignments' },
    }),
  primaryAssignmentsOverlap: (): DomainError =>
    new DomainError({
      code: 'PRIMARY_ASSIGNMENTS_OVERLAP',
      kind: 'invalid',
      message: 'Two primary assignments run at the same time.',
      details: { field: 'assignments' },
    }),
};
