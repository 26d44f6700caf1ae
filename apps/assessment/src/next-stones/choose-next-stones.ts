import { addMonths, partId, type LocalDate } from '@libs/platform';
import { isSatisfied } from '@libs/requirements';
import type { Gap, GoalGaps } from '../gaps/gap-analysis';
import type { Prospects } from '../prospects/prospects.read-model';
import type { RecommendedCourse } from '../recommendations/recommendations.read-model';
import { byUrgency } from './by-urgency';
import type { NextStone, StoneKind } from './next-stone';

const STONES_AT_MOST = 3;
/** Kinds that nothing but time brings, once the requirement says how much of it. */
const TIME_BRINGS: ReadonlySet<Gap['kind']> = new Set(['EXPERIENCE', 'ELIGIBILITY']);

export interface StoneInputs {
  readonly goals: readonly GoalGaps[];
  /** By gap, best first. */
  readonly courses: ReadonlyMap<string, readonly RecommendedCourse[]>;
  /** By job role. */
  readonly prospects: ReadonlyMap<string, Prospects>;
  readonly asOf: LocalDate;
}

/** At most three steps, the most urgent first; a course counts every gap of its goal that it closes. The same inputs give the same stones. */
export function chooseNextStones(inputs: StoneInputs): readonly NextStone[] {
  const found = inputs.goals.flatMap((goal) => stonesOf(goal, inputs).map((stone) => ({ stone, goal })));
  return found
    .sort((a, b) => byUrgency(a.goal, a.stone, b.goal, b.stone))
    .slice(0, STONES_AT_MOST)
    .map(({ stone }) => stone);
}

function stonesOf(goal: GoalGaps, inputs: StoneInputs): NextStone[] {
  const open = goal.gaps.filter(isOpenMustHave).length;
  const apply = open === 0 && goal.gaps.length > 0 ? toApply(goal, inputs) : null;
  const steps = goal.gaps.flatMap((gap) => stoneOf(goal, gap, open, inputs) ?? []);
  return [...(apply === null ? [] : [apply]), ...coursesOf(goal, open, inputs), ...steps];
}

function toApply(goal: GoalGaps, inputs: StoneInputs): NextStone | null {
  const [opening] = inputs.prospects.get(goal.jobRoleId)?.openings ?? [];
  if (opening === undefined) return null;
  return {
    ...stone('APPLY', goal, inputs, opening.id),
    openingId: opening.id,
    effect: { mustHave: true, closed: 0, mustHavesClosed: 0, mustHavesLeft: 0, on: inputs.asOf },
    actBy: opening.closesOn,
  };
}

/** One stone for each course that is the best for some gap, with all the gaps for which it is. */
function coursesOf(goal: GoalGaps, open: number, inputs: StoneInputs): NextStone[] {
  const lacking = goal.gaps.filter((gap) => kindOf(gap, inputs) === 'COURSE');
  const offers = new Map(lacking.map((gap) => [gap, joinable(inputs.courses.get(gap.id) ?? [], inputs.asOf)]));
  const closing = new Map<string, number>();
  for (const [gap, courses] of offers)
    for (const { courseId, closes } of courses)
      if (closes && gap.mustHave) closing.set(courseId, (closing.get(courseId) ?? 0) + 1);
  const best = lacking.flatMap((gap) => {
    const course = bestOf(offers.get(gap) ?? [], closing);
    return course === undefined ? [] : [{ gap, course }];
  });
  return [...Map.groupBy(best, ({ course }) => course.courseId).values()].flatMap((group) =>
    group[0] === undefined ? [] : [courseStone(goal, group[0].course, raisedBy(goal, group, inputs), open, inputs)],
  );
}

interface Raised {
  readonly gap: Gap;
  readonly course: RecommendedCourse;
}

/** Those it is the best for, then the others that it closes too: those that nobody can judge yet, or that have a better one. */
function raisedBy(goal: GoalGaps, best: readonly Raised[], { courses, asOf }: StoneInputs): Raised[] {
  const own = new Set(best.map(({ gap }) => gap));
  const others = goal.gaps.flatMap((gap) => {
    if (own.has(gap) || isSatisfied(gap.status)) return [];
    const offered = joinable(courses.get(gap.id) ?? [], asOf);
    const course = offered.find(({ courseId, closes }) => closes && courseId === best[0]?.course.courseId);
    return course === undefined ? [] : [{ gap, course }];
  });
  return [...best, ...others];
}

function courseStone(
  goal: GoalGaps,
  course: RecommendedCourse,
  raised: readonly Raised[],
  open: number,
  inputs: StoneInputs,
): NextStone {
  const closed = raised.filter((each) => each.course.closes).map(({ gap }) => gap);
  const mustHavesClosed = closed.filter(isOpenMustHave).length;
  return {
    ...stone('COURSE', goal, inputs, course.courseId),
    gapIds: raised.map(({ gap }) => gap.id),
    course,
    effect: {
      mustHave: raised.some(({ gap }) => gap.mustHave),
      closed: closed.length,
      mustHavesClosed,
      mustHavesLeft: open - mustHavesClosed,
      on: course.endsOn,
    },
    actBy: courseActBy(course, inputs.asOf),
  };
}

/** What needs no course. */
function stoneOf(goal: GoalGaps, gap: Gap, open: number, inputs: StoneInputs): NextStone | null {
  const kind = kindOf(gap, inputs);
  if (kind === null || kind === 'COURSE') return null;
  const mustHavesClosed = isOpenMustHave(gap) ? 1 : 0;
  const on = kind === 'WAIT' && gap.monthsToClose !== null ? addMonths(inputs.asOf, gap.monthsToClose) : null;
  return {
    ...stone(kind, goal, inputs, gap.id),
    gapIds: [gap.id],
    effect: { mustHave: gap.mustHave, closed: 1, mustHavesClosed, mustHavesLeft: open - mustHavesClosed, on },
    actBy: null,
  };
}

function isOpenMustHave({ mustHave, status }: Gap): boolean {
  return mustHave && !isSatisfied(status);
}

function kindOf({ status, mustHave, kind, id, monthsToClose }: Gap, { courses }: StoneInputs): StoneKind | null {
  if (status === 'UNKNOWN') return mustHave ? 'TELL' : null;
  if (status === 'UNCONFIRMED') return mustHave ? 'CONFIRM' : null;
  if (isSatisfied(status)) return null;
  if ((courses.get(id) ?? []).length > 0) return 'COURSE';
  return TIME_BRINGS.has(kind) && monthsToClose !== null ? 'WAIT' : null;
}

/** Those to come; where every run has begun, those that one can still enrol in, so that the gap has an answer. */
function joinable(courses: readonly RecommendedCourse[], asOf: LocalDate): readonly RecommendedCourse[] {
  const toCome = courses.filter(({ startsOn }) => startsOn === null || startsOn >= asOf);
  return toCome.length > 0 ? toCome : courses.filter(({ enrolBy }) => enrolBy != null && enrolBy >= asOf);
}

/** The last day to ask or to begin; of a run that has begun the last day to enrol, or to ask where that is still ahead. */
function courseActBy({ money: { askBy }, startsOn, enrolBy }: RecommendedCourse, asOf: LocalDate): LocalDate | null {
  if (startsOn === null || startsOn >= asOf) return earlier(askBy, startsOn);
  return earlier(askBy === null || askBy < asOf ? null : askBy, enrolBy ?? null);
}

/** Of those that fit the person's week, or of all if none does, the first that closes the most must-haves of the goal. */
function bestOf(
  courses: readonly RecommendedCourse[],
  closing: ReadonlyMap<string, number>,
): RecommendedCourse | undefined {
  const fitting = courses.filter(({ fitsWeek }) => fitsWeek !== false);
  const among = fitting.length > 0 ? fitting : courses;
  const most = Math.max(...among.map(({ courseId }) => closing.get(courseId) ?? 0));
  return among.find(({ courseId }) => (closing.get(courseId) ?? 0) === most);
}

function stone(kind: StoneKind, { goalId, jobRoleId }: GoalGaps, { prospects }: StoneInputs, subject: string) {
  const { openings = [], outlook = null } = prospects.get(jobRoleId) ?? {};
  const isKnown = outlook?.enoughHistory === true;
  return {
    id: partId(goalId, `${kind} ${subject}`),
    kind,
    goalId,
    jobRoleId,
    gapIds: [],
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
