import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { CourseRun } from '../course-runs/course-run';
import { CourseRunsReadModel } from '../course-runs/course-runs.read-model';
import { CoursePoolsReadModel } from '../course-sets/course-pools.read-model';
import { closingSequences } from '../course-sets/sequences';
import { Student } from '../course-sets/student';
import { isTaught } from '../course-sets/taken-before';
import type { Course } from '../courses/course';
import type { CourseChoice } from '../gap-analyses/choose-courses';
import { LearnersReadModel } from '../gap-analyses/learners.read-model';
import { chooseGoalSets } from './choose-goal-sets';
import { goalCandidates } from './goal-candidates';
import { countedWeights, isWanted, type GoalGap } from './goal-gap';
import type { GoalSet } from './goal-set';
import { whyNoGoalSets } from './say-goal-set';

/** Of a goal so many gaps that no course closes alone are looked at for courses that do so one after another, the heaviest first. */
const CHAINED_GAPS_AT_MOST = 5;
/** Of each of those so many orders of courses, the shortest first. */
const CHAINS_AT_MOST = 2;

/** A goal that is asked about: all its gaps, and the courses that raise each one alone, by the gap's id. */
export interface AskedGoal {
  readonly gaps: readonly GoalGap[];
  readonly choices: ReadonlyMap<string, readonly CourseChoice[]>;
}

/** The sets for one goal; `whyNone` says in English why there is none, null where there is one. */
export interface SetsForGoal {
  readonly gaps: readonly GoalGap[];
  readonly sets: readonly GoalSet[];
  readonly whyNone: string | null;
}

/** Answers which few courses close most of a person's goals, with the money. */
@Injectable()
export class GoalSetsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly learners: LearnersReadModel,
    private readonly pools: CoursePoolsReadModel,
    private readonly runs: CourseRunsReadModel,
  ) {}

  /** The gaps of each of these goals that is the actor's own, by goal, in the order of their ids. */
  async ownGaps(actor: Actor, goalIds: readonly string[]): Promise<ReadonlyMap<string, GoalGap[]>> {
    if (actor.kind !== 'employee') return new Map();
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<(GoalGap & { goalId: string })[]>(
        `select id, goal_id as "goalId", kind, subject, required, actual, status, refused, weight from gap
         where goal_id = any($1::uuid[]) and employee_id = $2 order by id`,
        [possibleIds(goalIds), actor.employeeId],
      ),
    );
    return Map.groupBy(rows, ({ goalId }) => goalId);
  }

  /** In the order asked, for the goals of one person. Always the same few statements. */
  async forGoals(actor: Extract<Actor, { kind: 'employee' }>, asked: readonly AskedGoal[]): Promise<SetsForGoal[]> {
    return this.database.transaction(actor, async (tx) => {
      const learner = await this.learners.load(tx, actor.employeeId);
      let runs: ReadonlyMap<string, CourseRun[]> = new Map();
      const student = new Student(learner, (course) => runs.get(course.id) ?? []);
      const pools = await this.poolsOf(tx, asked, student);
      const goals = asked.map(({ gaps }, at) => ({ gaps, pool: pools[at] ?? [] }));
      const ids = goals.flatMap(({ pool }) => pool.map(({ id }) => id));
      runs = await this.runs.joinable(tx, ids, student.asOf);
      return goals.map(({ gaps, pool }) => {
        const sets = chooseGoalSets(gaps.filter(isWanted), pool, student);
        return { gaps, sets, whyNone: sets.length > 0 ? null : whyNoGoalSets(gaps) };
      });
    });
  }

  private async poolsOf(tx: Tx, asked: readonly AskedGoal[], student: Student): Promise<Course[][]> {
    const lackedFor = (course: Course) => student.lackedFor(course);
    const chained = asked.map(chainedGaps);
    const found = await this.pools.poolsFor(tx, chained.flat(), lackedFor);
    let from = 0;
    return asked.map(({ gaps, choices }, at) => {
      const chains = (chained[at] ?? []).map((gap) => {
        const sequences = closingSequences(gap, found[from++] ?? [], lackedFor);
        return sequences.sort((a, b) => a.length - b.length).slice(0, CHAINS_AT_MOST);
      });
      const directs = [...choices.values()].flat().map(({ course, terms: { own } }) => ({ course, own }));
      return goalCandidates(gaps.filter(isWanted), directs, chains);
    });
  }
}

/** The heaviest gaps that no course closes alone. */
function chainedGaps({ gaps, choices }: AskedGoal): GoalGap[] {
  const wanted = gaps.filter((gap) => isWanted(gap) && isTaught(gap.kind));
  const weights = countedWeights(wanted);
  return wanted
    .map((gap, at) => ({ gap, weight: weights[at] ?? 0 }))
    .filter(({ gap }) => choices.get(gap.id)?.some(({ closes }) => closes) !== true)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, CHAINED_GAPS_AT_MOST)
    .map(({ gap }) => gap);
}
