import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { PeopleSearchReadModel } from './people-search.read-model';
import { PeopleSearchResolver } from './people-search.resolver';

@Module({ imports: [PeopleModule], providers: [PeopleSearchReadModel, PeopleSearchResolver] })
export class PeopleSearchModule {}
