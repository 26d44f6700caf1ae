import { ContractType } from '@libs/contracts';
import { z } from 'zod';
import { ELIGIBILITY_CLAUSES } from '../eligibility/eligibility-policy';

const Day = z.string();
const Code = z.string();

const OtherManagerRowSchema = z.strictObject({ person: Code, kind: z.string() });

const EligibleFromRowSchema = z.strictObject({ clause: z.enum(ELIGIBILITY_CLAUSES), from: Day });

const JobAssignmentRowSchema = z.strictObject({
  externalId: Code,
  primary: z.boolean(),
  legalEntity: Code.nullish(),
  unit: Code.nullish(),
  jobRole: Code,
  level: z.number().nullish(),
  manager: Code.nullish(),
  otherManagers: z.array(OtherManagerRowSchema).nullish(),
  location: z.string().nullish(),
  costCentre: z.string().nullish(),
  shiftPattern: z.string().nullish(),
  country: z.string(),
  contract: ContractType,
  fte: z.number().nullish(),
  weeklyHours: z.number(),
  from: Day,
  to: Day.nullish(),
});

const EmployeeRowSchema = z.strictObject({
  externalId: Code,
  name: z.string(),
  email: z.string().nullish(),
  status: z.enum(['PRE_HIRE', 'ACTIVE', 'ON_LEAVE', 'NOTICE', 'LEFT']),
  serviceDate: Day,
  timeZone: z.string(),
  inRoleSince: Day.nullish(),
  leftOn: Day.nullish(),
  locale: z.string().nullish(),
  eligibleFrom: z.array(EligibleFromRowSchema).nullish(),
  assignments: z.array(JobAssignmentRowSchema),
});

/** The columns of a person in an import; one that is missing stays as it is. */
export const EmployeeImportRowSchema = EmployeeRowSchema.partial().required({ externalId: true });
export type EmployeeImportRow = z.infer<typeof EmployeeImportRowSchema>;

/** Somebody else who directs the work, by external id. */
export type OtherManagerRow = Readonly<z.infer<typeof OtherManagerRowSchema>>;

/** From when HR says that somebody meets a clause. */
export type EligibleFromRow = Readonly<z.infer<typeof EligibleFromRowSchema>>;

/** One assignment as the HR system names it: roles and managers by their external ids. */
export type JobAssignmentRow = Readonly<z.infer<typeof JobAssignmentRowSchema>>;

/** One person as the HR system sends them, whole. */
export type EmployeeRow = Readonly<z.infer<typeof EmployeeRowSchema>>;
