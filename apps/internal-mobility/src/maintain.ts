import 'reflect-metadata';
import { maintainSubgraph } from '@libs/subgraph';
import { serviceConfig } from './config';
import { InternalMobilityModule } from './internal-mobility.module';
import { replayProgress, replayReport } from './opening-runs/replay-report';
import { type OnProgress, ReplayOpeningRuns } from './opening-runs/replay-opening-runs';
import { whichRuns } from './opening-runs/replay-arguments';

void maintainSubgraph(
  InternalMobilityModule.forRoot({ ...serviceConfig(), PROCESS_ROLES: ['api'] }),
  process.argv.slice(2),
  {
    'replay-openings': async (app, args, tell) => {
      const onProgress: OnProgress = (...progress) => {
        tell(replayProgress(...progress));
      };
      return replayReport(await app.get(ReplayOpeningRuns).execute(whichRuns(args), onProgress));
    },
  },
);
