import { Module } from '@nestjs/common';
import { EmployeesResolver } from './employees.resolver';
import { ImportApprovers } from './import-approvers';

@Module({ providers: [EmployeesResolver, ImportApprovers], exports: [ImportApprovers] })
export class AccessModule {}
