import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module';
import { UnitsModule } from '../units/units.module';
import { EmployeeLoader } from './employee.loader';
import { EmployeesReadModel } from './employees.read-model';
import { EmployeesRepository } from './employees.repository';
import { EmployeesResolver } from './employees.resolver';
import { ImportEmployees } from './import-employees';
import { JobAssignmentsResolver } from './job-assignments.resolver';
import { LoadImportGround } from './load-import-ground';
import { OtherManagersResolver } from './other-managers.resolver';
import { RecordEmployees } from './record-employees';
import { RestateEmployees } from './restate-employees';
import { SpreadUnitPaths } from './spread-unit-paths';
import { SweepDayTurn } from './sweep-day-turn';
import { SweepDayTurnProcessor } from './sweep-day-turn.processor';
import { UnitEmployeesResolver } from './unit-employees.resolver';
import { PeopleImportRecords } from './people-import-records';
import { WorkforceRecords } from './workforce-records';

@Module({
  imports: [JobRolesModule, LegalEntitiesModule, UnitsModule],
  providers: [
    PeopleImportRecords,
    WorkforceRecords,
    RestateEmployees,
    EmployeeLoader,
    EmployeesReadModel,
    EmployeesRepository,
    EmployeesResolver,
    ImportEmployees,
    JobAssignmentsResolver,
    LoadImportGround,
    OtherManagersResolver,
    RecordEmployees,
    SpreadUnitPaths,
    SweepDayTurn,
    SweepDayTurnProcessor,
    UnitEmployeesResolver,
  ],
  exports: [
    EmployeeLoader,
    ImportEmployees,
    PeopleImportRecords,
    WorkforceRecords,
    RestateEmployees,
    EmployeesReadModel,
    SpreadUnitPaths,
  ],
})
export class WorkforceModule {}
