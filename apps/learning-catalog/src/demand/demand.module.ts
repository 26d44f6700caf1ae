import { Module } from '@nestjs/common';
import { DemandConsumer } from './demand.consumer';
import { DemandProjection } from './demand.projection';
import { DemandReadModel } from './demand.read-model';
import { DemandResolver } from './demand.resolver';

@Module({
  providers: [DemandConsumer, DemandProjection, DemandReadModel, DemandResolver],
  exports: [DemandConsumer],
})
export class DemandModule {}
