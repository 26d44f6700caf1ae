import { PeopleByNumber } from '@libs/imports';
import { Module } from '@nestjs/common';
import { EmployeesResolver } from './employees.resolver';
import { ImportApprovers } from './import-approvers';

@Module({ providers: [EmployeesResolver, ImportApprovers, PeopleByNumber], exports: [ImportApprovers, PeopleByNumber] })
export class AccessModule {}
