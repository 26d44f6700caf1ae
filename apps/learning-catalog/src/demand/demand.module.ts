import { Module } from '@nestjs/common';
import { DemandConsumer } from './demand.consumer';
import { DemandProjection } from './demand.projection';
import { DemandReadModel } from './demand.read-model';
import { DemandResolver } from './demand.resolver';
import { SkillsAskedReadModel } from './skills-asked.read-model';

@Module({
  providers: [DemandConsumer, DemandProjection, DemandReadModel, DemandResolver, SkillsAskedReadModel],
  exports: [DemandConsumer, SkillsAskedReadModel],
})
export class DemandModule {}
