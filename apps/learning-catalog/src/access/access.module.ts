import { PeopleByNumber } from '@libs/imports';
import { Module } from '@nestjs/common';
import { AccessPolicy } from './access-policy';
import { EmployeesResolver } from './employees.resolver';
import { ImportApprovers } from './import-approvers';

@Module({
  providers: [AccessPolicy, EmployeesResolver, ImportApprovers, PeopleByNumber],
  exports: [AccessPolicy, ImportApprovers, PeopleByNumber],
})
export class AccessModule {}
