import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, LocalDate, Version } from '../values';

const JobRoleOutlookState = z.object({
  id: Id,
  version: Version,
  enoughHistory: z.boolean().describe('False where too little is known for a warning: nothing known is not a "no".'),
  historyMonths: z.int().min(0),
  openings: z.int().min(0).describe('Within the window, thirty-six months where the history reaches back.'),
  openingsLastYear: z.int().min(0),
  lastOpenedOn: LocalDate.nullable(),
  filledSeats: z.int().min(0),
  openSeats: z.int().min(0),
  flags: z.array(z.string().min(1)).describe('Warnings, each standing alone: FULL, TIGHTLY_HELD, and others.'),
});

export const JobRoleOutlookV1 = defineContract({
  owner: 'internal-mobility',
  aggregate: 'job-role-outlook',
  major: 1,
  personal: false,
  happenings: ['computed'],
  schema: JobRoleOutlookState.describe(
    'How likely a job role comes up in the whole organisation: facts about jobs, not about people. Key: the job role.',
  ),
});
export type JobRoleOutlookV1 = z.infer<typeof JobRoleOutlookState>;
