import { Module } from '@nestjs/common';
import { ProspectsConsumer } from './prospects.consumer';
import { ProspectsProjection } from './prospects.projection';
import { ProspectsReadModel } from './prospects.read-model';

@Module({
  providers: [ProspectsConsumer, ProspectsProjection, ProspectsReadModel],
  exports: [ProspectsConsumer, ProspectsReadModel],
})
export class ProspectsModule {}
