import { PeopleByNumber } from '@libs/imports';
import { Module } from '@nestjs/common';
import { EmployeesResolver } from './employees.resolver';
import { ImportApprovers } from './import-approvers';
import { MoveRenumberedRows } from './move-renumbered-rows';

@Module({
  providers: [EmployeesResolver, ImportApprovers, MoveRenumberedRows, PeopleByNumber],
  exports: [ImportApprovers, MoveRenumberedRows, PeopleByNumber],
})
export class AccessModule {}
