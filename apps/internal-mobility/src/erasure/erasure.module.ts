import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { EraseEmployee } from './erase-employee';
import { ErasureResolver } from './erasure.resolver';

@Module({ imports: [PeopleModule], providers: [EraseEmployee, ErasureResolver] })
export class ErasureModule {}
