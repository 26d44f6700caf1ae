import { Module } from '@nestjs/common';
import { WorkforceModule } from '../workforce/workforce.module';
import { PeopleSearchReadModel } from './people-search.read-model';
import { PeopleSearchResolver } from './people-search.resolver';

@Module({ imports: [WorkforceModule], providers: [PeopleSearchReadModel, PeopleSearchResolver] })
export class PeopleSearchModule {}
