import { z } from 'zod';
import { defineContract } from '../contract';
import { Audience, BasedOn, Id, LocalDate, RequirementKind, Version } from '../values';

const GapState = z.object({
  id: Id,
  requirementId: Id,
  kind: RequirementKind,
  subject: z.string().min(1).describe("For SKILL the skill's id; for other kinds the code of what is asked."),
  mustHave: z.boolean(),
  weight: z
    .int()
    .min(0)
    .max(1000)
    .describe("Share of the job role's skill weights, per mille; 0 for kinds that only gate."),
  required: z.int().min(0),
  actual: z.int().min(0),
  status: z.enum(['MET', 'EXCEEDED', 'BELOW', 'MISSING', 'UNCONFIRMED', 'UNKNOWN']),
  monthsToClose: z.int().min(0).nullable(),
  changesOn: LocalDate.optional().describe('The first day on which time alone may change how it stands.'),
  refused: z.boolean().optional().describe('A skill that the person does not want to develop: it gets no action.'),
});

const GapAnalysisState = z.object({
  id: Id,
  version: Version,
  goals: z.array(
    z.object({
      goalId: Id,
      kind: z.enum(['ULTIMATE', 'NEXT', 'BACKUP']),
      audience: Audience,
      jobRoleId: Id,
      coverage: z
        .int()
        .min(0)
        .max(1000)
        .nullable()
        .describe('Weighted share of the skill requirements held, per mille; null when the role asks for no skill.'),
      gaps: z.array(GapState),
    }),
  ),
  basedOn: BasedOn,
});

export const GapAnalysisV1 = defineContract({
  owner: 'assessment',
  aggregate: 'gap-analysis',
  major: 1,
  personal: true,
  happenings: ['computed'],
  schema: GapAnalysisState.describe(
    'The distance between one employee and each of their goals, requirement by requirement. Key: the employee.',
  ),
});
export type GapAnalysisV1 = z.infer<typeof GapAnalysisState>;
