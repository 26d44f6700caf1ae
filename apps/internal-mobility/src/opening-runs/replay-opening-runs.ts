import { WorkerDatabase } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { AskedBy } from '../match-scores/rank-openings';
import { OpeningRunsReadModel, replay, type WhichRuns } from './opening-runs.read-model';

const AT_ONCE = 200;
/** Every so many transactions it is said how far this has come. */
const TOLD_EVERY = 10;

/** What came of computing stored lists again. */
export interface ReplayReport {
  readonly runs: number;
  readonly identical: number;
  /** Of a newer engine's past: not computed again. */
  readonly older: number;
  readonly differing: readonly string[];
  /** Lists that are not empty, and how many of them differ when each role's weights are others: the control. */
  readonly weighed: number;
  readonly otherByWeight: number;
}

/** How far it has come: lists looked at, of so many that there were when it began. */
export type OnProgress = (runs: number, of: number, differing: number) => void;

/** Computes stored lists of ranked openings again, and once more with other weights, which must not give the same. */
@Injectable()
export class ReplayOpeningRuns {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly runs: OpeningRunsReadModel,
  ) {}

  async execute(which: WhichRuns, onProgress: OnProgress): Promise<ReplayReport> {
    let report: ReplayReport = { runs: 0, identical: 0, older: 0, differing: [], weighed: 0, otherByWeight: 0 };
    const of = await this.database.transaction((tx) => this.runs.count(tx, which));
    let after: string | null = null;
    for (let times = 1; ; times++) {
      const { last, counted } = await this.some(which, after, report);
      report = counted;
      if (last === null) return report;
      after = last;
      if (times % TOLD_EVERY === 0) onProgress(report.runs, of, report.differing.length);
    }
  }

  private some(
    which: WhichRuns,
    after: string | null,
    report: ReplayReport,
  ): Promise<{ last: string | null; counted: ReplayReport }> {
    return this.database.transaction(async (tx) => {
      const runs = await this.runs.some(tx, which, after, AT_ONCE);
      const askedBy = await this.runs.askedBy(tx, runs);
      const found = runs.map((run) => replay(run, askedBy));
      const judged = found.filter(({ identical }) => identical !== null);
      const weighed = judged.filter(({ run }) => run.shown.length > 0);
      return {
        last: runs.at(-1)?.id ?? null,
        counted: {
          runs: report.runs + runs.length,
          identical: report.identical + judged.filter(({ identical }) => identical === true).length,
          older: report.older + runs.length - judged.length,
          differing: [
            ...report.differing,
            ...judged.filter(({ identical }) => identical === false).map(({ run }) => run.id),
          ],
          weighed: report.weighed + weighed.length,
          otherByWeight:
            report.otherByWeight +
            weighed.filter(({ run }) => replay(run, otherWeights(askedBy)).identical === false).length,
        },
      };
    });
  }
}

/** Every weight is one more per mille: small, and enough to be another sum. */
function otherWeights(askedBy: AskedBy): AskedBy {
  return (role, version) =>
    askedBy(role, version)?.map((each) => (each.kind === 'SKILL' ? { ...each, weight: each.weight + 1 } : each));
}
