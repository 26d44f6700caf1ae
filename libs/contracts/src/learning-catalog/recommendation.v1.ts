import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Level, LocalDate, LocalizedText, Money } from '../values';

const MoneyAnswer = z
  .object({
    answer: z.enum(['YES', 'PARTLY', 'NOT_YET', 'NO', 'UNKNOWN']),
    clause: z.string().min(1).nullable().describe('The clause that decided, as a code.'),
    from: LocalDate.nullable().describe('For NOT_YET: the first day on which the answer is another.'),
    price: Money,
    reimbursed: Money.nullable().describe('What the employer pays; null where nobody can say.'),
    own: Money.nullable().describe('What the person keeps paying; null where nobody can say.'),
    askBy: LocalDate.nullable().describe('The last day to ask.'),
    backBy: LocalDate.nullable().describe('When the money is back, where the person pays first.'),
  })
  .describe('What a course costs this person, before anybody asks.');

const RecommendedCourse = z.object({
  courseId: Id,
  runId: Id.nullable().describe('The dated offer; null where the course has none to come.'),
  called: LocalizedText.describe('What the course is called.'),
  hours: z.int().positive(),
  startsOn: LocalDate.nullable(),
  endsOn: LocalDate.nullable(),
  enrolBy: LocalDate.nullable()
    .optional()
    .describe('The last day to enrol in the run; one that has begun is named while it lasts.'),
  hoursAWeek: z.int().positive().nullable().describe('What the run asks of a week, rounded up.'),
  fitsWeek: z.boolean().nullable().describe("Whether that fits the person's week; null where they did not say."),
  toLevel: Level.nullable().describe('Where a skill is after it; null for the other kinds.'),
  closes: z.boolean().describe('Whether the gap is closed by this course alone.'),
  money: MoneyAnswer,
});

const RecommendationState = z.object({
  id: Id,
  version: z.int().positive(),
  gaps: z.array(
    z.object({
      gapId: Id,
      goalId: Id,
      courses: z.array(RecommendedCourse).max(3).describe('Best first; empty where no course raises this gap.'),
    }),
  ),
  basedOn: z.object({ gapAnalysisVersion: z.int().min(0), employeeVersion: z.int().min(0), asOf: LocalDate }),
});

export const RecommendationV1 = defineContract({
  owner: 'learning-catalog',
  aggregate: 'recommendation',
  major: 1,
  personal: true,
  happenings: ['computed'],
  schema: RecommendationState.describe(
    "The courses that raise one employee's open gaps, with their money and their days. Key: the employee.",
  ),
});
export type RecommendationV1 = z.infer<typeof RecommendationState>;
