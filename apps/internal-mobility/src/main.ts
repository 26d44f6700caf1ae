import 'reflect-metadata';
import { startSubgraph } from '@libs/subgraph';
import { serviceConfig } from './config';
import { InternalMobilityModule } from './internal-mobility.module';

const settings = serviceConfig();
void startSubgraph('internal-mobility', InternalMobilityModule.forRoot(settings), settings);
