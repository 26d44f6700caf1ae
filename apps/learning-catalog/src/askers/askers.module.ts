import { Module } from '@nestjs/common';
import { ProvidersModule } from '../providers/providers.module';
import { DemandModule } from '../demand/demand.module';
import { ReimbursementModule } from '../reimbursement/reimbursement.module';
import { ReimbursementRequestsModule } from '../reimbursement-requests/reimbursement-requests.module';
import { AskersReadModel } from './askers.read-model';

/** Who asks what the employer pays: the person, their policy, and what was promised to them already. */
@Module({
  imports: [DemandModule, ProvidersModule, ReimbursementModule, ReimbursementRequestsModule],
  providers: [AskersReadModel],
  exports: [AskersReadModel],
})
export class AskersModule {}
