import { ImportsModule } from '@libs/imports';
import type { DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ImportApprovers } from './access/import-approvers';
import { AccessGrantsModule } from './access-grants/access-grants.module';
import { ImportAccessGrants } from './access-grants/import-access-grants';
import { EligibilityModule } from './eligibility/eligibility.module';
import { ImportEligibilityPolicies } from './eligibility/import-eligibility-policies';
import { FieldsOfWorkModule } from './fields-of-work/fields-of-work.module';
import { ImportFamilies } from './fields-of-work/import-families';
import { ImportSectors } from './fields-of-work/import-sectors';
import { ImportJobRoles } from './job-roles/import-job-roles';
import { JobRolesModule } from './job-roles/job-roles.module';
import { ImportLegalEntities } from './legal-entities/import-legal-entities';
import { LegalEntitiesModule } from './legal-entities/legal-entities.module';
import { ImportOpenings } from './openings/import-openings';
import { OpeningsModule } from './openings/openings.module';
import { ImportSeats } from './seats/import-seats';
import { SeatsModule } from './seats/seats.module';
import { ImportUnits } from './units/import-units';
import { UnitsModule } from './units/units.module';
import { ImportEmployees } from './workforce/import-employees';
import { WorkforceModule } from './workforce/workforce.module';

/** What internal-mobility takes in. */
export function imports(): DynamicModule {
  return ImportsModule.forRoot({
    service: 'internal-mobility',
    prefix: 'Mobility',
    imports: [
      AccessGrantsModule,
      AccessModule,
      EligibilityModule,
      FieldsOfWorkModule,
      JobRolesModule,
      LegalEntitiesModule,
      OpeningsModule,
      SeatsModule,
      UnitsModule,
      WorkforceModule,
    ],
    kinds: [
      ImportAccessGrants,
      ImportEligibilityPolicies,
      ImportEmployees,
      ImportFamilies,
      ImportJobRoles,
      ImportLegalEntities,
      ImportOpenings,
      ImportSeats,
      ImportSectors,
      ImportUnits,
    ],
    approval: ImportApprovers,
  });
}
