import { Module } from '@nestjs/common';
import { ImportSkills } from './import-skills';
import { SkillLoader } from './skill.loader';
import { SkillsReadModel } from './skills.read-model';
import { SkillsRepository } from './skills.repository';
import { SkillsResolver } from './skills.resolver';

@Module({
  providers: [SkillsRepository, SkillsReadModel, SkillLoader, ImportSkills, SkillsResolver],
  exports: [SkillsReadModel, SkillLoader],
})
export class SkillsModule {}
