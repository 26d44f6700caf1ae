import 'reflect-metadata';
import { startSubgraph } from '@libs/subgraph';
import { AssessmentModule } from './assessment.module';
import { serviceConfig } from './config';

const settings = serviceConfig();
void startSubgraph('assessment', AssessmentModule.forRoot(settings), settings);
