import { Module } from '@nestjs/common';
import { KnownSkillsReadModel } from './known-skills.read-model';
import { SkillConsumer } from './skill.consumer';
import { SkillsProjection } from './skills.projection';

@Module({
  providers: [KnownSkillsReadModel, SkillConsumer, SkillsProjection],
  exports: [KnownSkillsReadModel],
})
export class SkillsModule {}
