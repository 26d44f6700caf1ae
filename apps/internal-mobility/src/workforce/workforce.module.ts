import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { EmployeesReadModel } from './employees.read-model';
import { EmployeesRepository } from './employees.repository';
import { EmployeesResolver } from './employees.resolver';
import { ImportEmployees } from './import-employees';
import { JobAssignmentsResolver } from './job-assignments.resolver';
import { LoadImportGround } from './load-import-ground';
import { RecordEmployees } from './record-employees';
import { RestateEmployees } from './restate-employees';

@Module({
  imports: [JobRolesModule],
  providers: [
    RestateEmployees,
    EmployeesReadModel,
    EmployeesRepository,
    EmployeesResolver,
    ImportEmployees,
    JobAssignmentsResolver,
    LoadImportGround,
    RecordEmployees,
  ],
  exports: [RestateEmployees, EmployeesReadModel],
})
export class WorkforceModule {}
