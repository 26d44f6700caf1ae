import { addMonths, partId, type LocalDate } from '@libs/platform';
import { isSatisfied } from '@libs/requirements';
import type { Gap, GoalGaps } from '../gaps/gap-analysis';
import type { Prospects } from '../prospects/prospects.read-model';
import { byUrgency } from './by-urgency';
import type { NextStone, OfferedCourse, StoneKind } from './next-stone';

const STONES_AT_MOST = 3;
/** Kinds that nothing but time brings, once the requirement says how much of it. */
const TIME_BRINGS: ReadonlySet<Gap['kind']> = new Set(['EXPERIENCE', 'ELIGIBILITY']);

export interface StoneInputs {
  readonly goals: readonly GoalGaps[];
  /** By gap, best first. */
  readonly courses: ReadonlyMap<string, readonly OfferedCourse[]>;
  /** By job role. */
  readonly prospects: ReadonlyMap<string, Prospects>;
  readonly asOf: LocalDate;
}

/** At most three steps, one for each gap at most, the most urgent first. The same inputs give the same stones. */
export function chooseNextStones(inputs: StoneInputs): readonly NextStone[] {
  const found = inputs.goals.flatMap((goal) => stonesOf(goal, inputs).map((stone) => ({ stone, goal })));
  return found
    .sort((a, b) => byUrgency(a.goal, a.stone, b.goal, b.stone))
    .slice(0, STONES_AT_MOST)
    .map(({ stone }) => stone);
}

function stonesOf(goal: GoalGaps, inputs: StoneInputs): NextStone[] {
  const open = goal.gaps.filter(({ mustHave, status }) => mustHave && !isSatisfied(status)).length;
  const apply = open === 0 && goal.gaps.length > 0 ? toApply(goal, inputs) : null;
  const steps = goal.gaps.flatMap((gap) => stoneOf(goal, gap, open, inputs) ?? []);
  return apply === null ? steps : [apply, ...steps];
}

function toApply(goal: GoalGaps, inputs: StoneInputs): NextStone | null {
  const [opening] = inputs.prospects.get(goal.jobRoleId)?.openings ?? [];
  if (opening === undefined) return null;
  return {
    ...stone('APPLY', goal, inputs, opening.id),
    openingId: opening.id,
    effect: { mustHave: true, closes: true, mustHavesLeft: 0, on: inputs.asOf },
    actBy: opening.closesOn,
  };
}

function stoneOf(goal: GoalGaps, gap: Gap, open: number, inputs: StoneInputs): NextStone | null {
  const kind = kindOf(gap, inputs);
  if (kind === null) return null;
  const course = kind === 'COURSE' ? (bestOf(inputs.courses.get(gap.id) ?? [], inputs.asOf) ?? null) : null;
  if (kind === 'COURSE' && course === null) return null;
  const closes = course?.closes ?? true;
  const isOpenMustHave = gap.mustHave && !isSatisfied(gap.status);
  return {
    ...stone(kind, goal, inputs, gap.id),
    gapId: gap.id,
    course,
    effect: {
      mustHave: gap.mustHave,
      closes,
      mustHavesLeft: open - (isOpenMustHave && closes ? 1 : 0),
      on: effectOn(kind, gap, course, inputs.asOf),
    },
    actBy: course === null ? null : earlier(course.money.askBy, course.startsOn),
  };
}

function kindOf({ status, mustHave, kind, id, monthsToClose }: Gap, { courses }: StoneInputs): StoneKind | null {
  if (status === 'UNKNOWN') return mustHave ? 'TELL' : null;
  if (status === 'UNCONFIRMED') return mustHave ? 'CONFIRM' : null;
  if (isSatisfied(status)) return null;
  if ((courses.get(id) ?? []).length > 0) return 'COURSE';
  return TIME_BRINGS.has(kind) && monthsToClose !== null ? 'WAIT' : null;
}

/** The first that has not begun and fits the person's week; else the first that has not begun. */
function bestOf(courses: readonly OfferedCourse[], asOf: LocalDate): OfferedCourse | undefined {
  const toCome = courses.filter(({ startsOn }) => startsOn === null || startsOn >= asOf);
  return toCome.find(({ fitsWeek }) => fitsWeek !== false) ?? toCome[0];
}

function effectOn(kind: StoneKind, gap: Gap, course: OfferedCourse | null, asOf: LocalDate): LocalDate | null {
  if (kind === 'WAIT') return gap.monthsToClose === null ? null : addMonths(asOf, gap.monthsToClose);
  return kind === 'COURSE' ? (course?.endsOn ?? null) : null;
}

function stone(kind: StoneKind, { goalId, jobRoleId }: GoalGaps, { prospects }: StoneInputs, subject: string) {
  const { openings = [], outlook = null } = prospects.get(jobRoleId) ?? {};
  const isKnown = outlook?.enoughHistory === true;
  return {
    id: partId(goalId, `${kind} ${subject}`),
    kind,
    goalId,
    jobRoleId,
    gapId: null,
    course: null,
    openingId: null,
    prospects: {
      openNow: openings.length,
      openingsLastYear: isKnown ? outlook.openingsLastYear : null,
      flags: isKnown ? outlook.flags : null,
    },
  };
}

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
