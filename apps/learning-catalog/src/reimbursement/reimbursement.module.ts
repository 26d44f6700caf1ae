import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ImportReimbursementPolicies } from './import-reimbursement-policies';
import { ReimbursementPoliciesReadModel } from './reimbursement-policies.read-model';
import { ReimbursementPoliciesRepository } from './reimbursement-policies.repository';
import { ReimbursementResolver } from './reimbursement.resolver';

@Module({
  imports: [AccessModule],
  providers: [
    ReimbursementPoliciesRepository,
    ReimbursementPoliciesReadModel,
    ImportReimbursementPolicies,
    ReimbursementResolver,
  ],
  exports: [ImportReimbursementPolicies, ReimbursementPoliciesReadModel],
})
export class ReimbursementModule {}
