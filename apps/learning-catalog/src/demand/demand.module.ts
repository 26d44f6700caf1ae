import { Module } from '@nestjs/common';
import { AskedOfJobsReadModel } from './asked-of-jobs.read-model';
import { DemandConsumer } from './demand.consumer';
import { DemandProjection } from './demand.projection';
import { DemandReadModel } from './demand.read-model';
import { DemandResolver } from './demand.resolver';

@Module({
  providers: [DemandConsumer, DemandProjection, DemandReadModel, DemandResolver, AskedOfJobsReadModel],
  exports: [DemandConsumer, AskedOfJobsReadModel],
})
export class DemandModule {}
