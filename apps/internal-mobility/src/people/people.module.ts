import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module';
import { UnitsModule } from '../units/units.module';
import { EmployeeLoader } from './employee.loader';
import { EmployeesReadModel } from './employees.read-model';
import { JobAssignmentsResolver } from './job-assignments.resolver';
import { OtherManagersResolver } from './other-managers.resolver';
import { PeopleResolver } from './people.resolver';
import { UnitEmployeesResolver } from './unit-employees.resolver';

/** Who works here, for whoever may see it. */
@Module({
  imports: [JobRolesModule, LegalEntitiesModule, UnitsModule],
  providers: [
    EmployeeLoader,
    EmployeesReadModel,
    JobAssignmentsResolver,
    OtherManagersResolver,
    PeopleResolver,
    UnitEmployeesResolver,
  ],
  exports: [EmployeeLoader, EmployeesReadModel],
})
export class PeopleModule {}
