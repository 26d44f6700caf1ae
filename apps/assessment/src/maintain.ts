import 'reflect-metadata';
import { maintainSubgraph } from '@libs/subgraph';
import { serviceConfig } from './config';
import { AssessmentModule } from './assessment.module';

void maintainSubgraph(AssessmentModule.forRoot({ ...serviceConfig(), PROCESS_ROLES: ['api'] }), process.argv.slice(2));
