import 'reflect-metadata';
import { startSubgraph } from '@libs/subgraph';
import { LearningCatalogModule } from './learning-catalog.module';
import { serviceConfig } from './config';

const settings = serviceConfig();
void startSubgraph('learning-catalog', LearningCatalogModule.forRoot(settings), settings);
