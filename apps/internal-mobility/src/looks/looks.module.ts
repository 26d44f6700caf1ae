import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { LookersResolver } from './lookers.resolver';
import { LooksResolver } from './looks.resolver';

@Module({ imports: [PeopleModule], providers: [LookersResolver, LooksResolver] })
export class LooksModule {}
