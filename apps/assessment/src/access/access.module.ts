import { Module } from '@nestjs/common';
import { EmployeesResolver } from './employees.resolver';
import { ImportApprovers } from './import-approvers';
import { PeopleByNumber } from './people-by-number';

@Module({ providers: [EmployeesResolver, ImportApprovers, PeopleByNumber], exports: [ImportApprovers, PeopleByNumber] })
export class AccessModule {}
