import { Module } from '@nestjs/common';
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module';
import { EligibilityPoliciesReadModel } from './eligibility-policies.read-model';
import { EligibilityPoliciesRepository } from './eligibility-policies.repository';
import { EligibilityPoliciesResolver } from './eligibility-policies.resolver';
import { ImportEligibilityPolicies } from './import-eligibility-policies';

@Module({
  imports: [LegalEntitiesModule],
  providers: [
    EligibilityPoliciesReadModel,
    EligibilityPoliciesRepository,
    EligibilityPoliciesResolver,
    ImportEligibilityPolicies,
  ],
  exports: [EligibilityPoliciesReadModel, ImportEligibilityPolicies],
})
export class EligibilityModule {}
