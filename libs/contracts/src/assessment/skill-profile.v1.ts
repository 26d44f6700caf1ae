import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Level, LocalDate, Money, PayRange, Version } from '../values';

const HeldLevel = z.object({
  level: Level,
  source: z.enum(['ASSUMED', 'SELF', 'PEER', 'MANAGER', 'EVIDENCE']),
  ratedOn: LocalDate,
  unconfirmed: z.boolean().describe('Held only by an assumed, stale or disputed rating.'),
});
const LevelMap = z.record(Id, HeldLevel);

/** Codes and days only: what a certificate says of its holder stays where it is. */
const Code = z.string().min(1).max(100);
const Experience = z.object({
  family: Code.optional(),
  jobRoleId: Id.optional(),
  from: LocalDate,
  to: LocalDate.optional().describe('The last day; absent while it lasts.'),
  fte: z.number().min(0).max(1),
});
const ProvenRecords = z
  .object({
    education: z
      .array(
        z.object({
          level: z.int().min(1).max(8).describe('A step of ISCED 2011.'),
          field: Code.optional(),
          awardedOn: LocalDate.optional(),
        }),
      )
      .optional(),
    experience: z.array(Experience).optional(),
    worked: z
      .array(Experience)
      .optional()
      .describe('Jobs with this employer; they say nothing of the time before. For the person alone.'),
    credentials: z
      .array(
        z.object({
          type: Code,
          issuedOn: LocalDate.optional(),
          expiresOn: LocalDate.optional().describe('The last day on which it is valid.'),
        }),
      )
      .optional(),
    eligibility: z.array(z.object({ code: Code, from: LocalDate, until: LocalDate.optional() })).optional(),
  })
  .describe('What records prove. A kind that is absent was never told; an empty one was told to be empty.');

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Preferences = z
  .object({
    hoursAWeek: z.int().min(1).max(60).optional().describe('Hours a week for learning.'),
    windows: z
      .array(
        z.object({ day: z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']), from: TimeOfDay, to: TimeOfDay }),
      )
      .optional()
      .describe('When in the week they can learn.'),
    modes: z.array(z.enum(['IN_PERSON', 'ONLINE', 'BLENDED'])).optional(),
    languages: z.array(Code).optional().describe('Languages that they can learn in (BCP 47).'),
    places: z.array(Code).optional().describe('Codes of units in which they would work.'),
    shifts: z.array(Code).optional().describe('Codes of shifts that they would work.'),
    payFloor: Money.extend({ basis: PayRange.shape.basis }).optional().describe('What a job must pay at least.'),
  })
  .describe('What suits the person. What is absent was never said.');

const SkillProfileState = z.object({
  id: Id,
  version: Version,
  own: LevelMap,
  shared: LevelMap,
  discoverable: LevelMap,
  sharedWith: z.array(z.object({ person: Id, section: z.string().min(1), until: LocalDate.nullable() })),
  records: z
    .object({ own: ProvenRecords, shared: ProvenRecords, discoverable: ProvenRecords })
    .optional()
    .describe('Education, experience, credentials and eligibility, once per audience as levels are.'),
  refused: z.array(Id).optional().describe('Skills that the person does not want to develop; serves the person alone.'),
  preferences: Preferences.optional().describe('Serves the person alone.'),
});

export const SkillProfileV1 = defineContract({
  owner: 'assessment',
  aggregate: 'skill-profile',
  major: 1,
  personal: true,
  happenings: ['rated', 'confirmed', 'shared', 'aged', 'recorded', 'preferred'],
  schema: SkillProfileState.describe(
    'The effective levels of one employee, by skill id, once per audience: `own` serves the person alone, views for others read `shared` and `discoverable`. Key: the employee.',
  ),
});
export type SkillProfileV1 = z.infer<typeof SkillProfileState>;
