import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module';
import { UnitsModule } from '../units/units.module';
import { EmployeesRepository } from './employees.repository';
import { EmployeesImportResolver } from './employees-import.resolver';
import { ImportEmployees } from './import-employees';
import { LoadImportGround } from './load-import-ground';
import { RecordEmployees } from './record-employees';
import { RestateEmployees } from './restate-employees';
import { SpreadUnitPaths } from './spread-unit-paths';
import { SweepDayTurn } from './sweep-day-turn';
import { SweepDayTurnProcessor } from './sweep-day-turn.processor';
import { PeopleImportRecords } from './people-import-records';
import { WorkforceRecords } from './workforce-records';

@Module({
  imports: [JobRolesModule, LegalEntitiesModule, UnitsModule],
  providers: [
    PeopleImportRecords,
    WorkforceRecords,
    RestateEmployees,
    EmployeesRepository,
    EmployeesImportResolver,
    ImportEmployees,
    LoadImportGround,
    RecordEmployees,
    SpreadUnitPaths,
    SweepDayTurn,
    SweepDayTurnProcessor,
  ],
  exports: [ImportEmployees, PeopleImportRecords, WorkforceRecords, RestateEmployees, SpreadUnitPaths],
})
export class WorkforceModule {}
