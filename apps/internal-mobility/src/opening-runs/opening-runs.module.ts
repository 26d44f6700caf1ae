import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module';
import { ForgetOpeningRuns } from './forget-opening-runs';
import { ForgetOpeningRunsProcessor } from './forget-opening-runs.processor';
import { KeepOpeningRun } from './keep-opening-run';
import { OpeningRunRecords } from './opening-run-records';
import { OpeningRunsReadModel } from './opening-runs.read-model';
import { OpeningRunsResolver, ShownOpeningResolver } from './opening-runs.resolver';
import { ReplayOpeningRuns } from './replay-opening-runs';

/** What people were shown of openings, and why, so that it can be computed again. */
@Module({
  imports: [OpeningsModule],
  providers: [
    ForgetOpeningRuns,
    ForgetOpeningRunsProcessor,
    KeepOpeningRun,
    OpeningRunRecords,
    OpeningRunsReadModel,
    OpeningRunsResolver,
    ReplayOpeningRuns,
    ShownOpeningResolver,
  ],
  exports: [ForgetOpeningRunsProcessor, KeepOpeningRun, OpeningRunRecords],
})
export class OpeningRunsModule {}
