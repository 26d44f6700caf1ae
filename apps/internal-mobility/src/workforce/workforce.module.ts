import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module';
import { UnitsModule } from '../units/units.module';
import { EmployeesReadModel } from './employees.read-model';
import { EmployeesRepository } from './employees.repository';
import { EmployeesResolver } from './employees.resolver';
import { ImportEmployees } from './import-employees';
import { JobAssignmentsResolver } from './job-assignments.resolver';
import { LoadImportGround } from './load-import-ground';
import { RecordEmployees } from './record-employees';
import { RestateEmployees } from './restate-employees';
import { SpreadUnitPaths } from './spread-unit-paths';
import { UnitEmployeesResolver } from './unit-employees.resolver';

@Module({
  imports: [JobRolesModule, LegalEntitiesModule, UnitsModule],
  providers: [
    RestateEmployees,
    EmployeesReadModel,
    EmployeesRepository,
    EmployeesResolver,
    ImportEmployees,
    JobAssignmentsResolver,
    LoadImportGround,
    RecordEmployees,
    SpreadUnitPaths,
    UnitEmployeesResolver,
  ],
  exports: [RestateEmployees, EmployeesReadModel, SpreadUnitPaths],
})
export class WorkforceModule {}
