import 'reflect-metadata';
import { maintainSubgraph } from '@libs/subgraph';
import { serviceConfig } from './config';
import { InternalMobilityModule } from './internal-mobility.module';

void maintainSubgraph(
  InternalMobilityModule.forRoot({ ...serviceConfig(), PROCESS_ROLES: ['api'] }),
  process.argv.slice(2),
);
