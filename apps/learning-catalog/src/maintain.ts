import 'reflect-metadata';
import { maintainSubgraph } from '@libs/subgraph';
import { serviceConfig } from './config';
import { LearningCatalogModule } from './learning-catalog.module';

void maintainSubgraph(
  LearningCatalogModule.forRoot({ ...serviceConfig(), PROCESS_ROLES: ['api'] }),
  process.argv.slice(2),
);
