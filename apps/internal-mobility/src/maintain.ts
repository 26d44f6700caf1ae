import 'reflect-metadata';
import { maintainSubgraph } from '@libs/subgraph';
import { serviceConfig } from './config';
import { InternalMobilityModule } from './internal-mobility.module';
import { replayReport } from './opening-runs/replay-report';
import { ReplayOpeningRuns } from './opening-runs/replay-opening-runs';

void maintainSubgraph(
  InternalMobilityModule.forRoot({ ...serviceConfig(), PROCESS_ROLES: ['api'] }),
  process.argv.slice(2),
  { 'replay-openings': async (app) => replayReport(await app.get(ReplayOpeningRuns).execute()) },
);
