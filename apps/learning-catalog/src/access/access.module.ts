import { PeopleByNumber } from '@libs/imports';
import { Module } from '@nestjs/common';
import { AccessPolicy } from './access-policy';
import { EmployeesResolver } from './employees.resolver';
import { ImportApprovers } from './import-approvers';
import { MoveRenumberedRows } from './move-renumbered-rows';

@Module({
  providers: [AccessPolicy, EmployeesResolver, ImportApprovers, MoveRenumberedRows, PeopleByNumber],
  exports: [AccessPolicy, ImportApprovers, MoveRenumberedRows, PeopleByNumber],
})
export class AccessModule {}
