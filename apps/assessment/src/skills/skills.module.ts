import { Module } from '@nestjs/common';
import { ImportSkills } from './import-skills';
import { SkillLoader } from './skill.loader';
import { SkillsReadModel } from './skills.read-model';
import { SkillsRepository } from './skills.repository';
import { SkillsResolver } from './skills.resolver';
import { RestateSkills } from './restate-skills';

@Module({
  providers: [RestateSkills, SkillsRepository, SkillsReadModel, SkillLoader, ImportSkills, SkillsResolver],
  exports: [ImportSkills, RestateSkills, SkillsReadModel, SkillLoader],
})
export class SkillsModule {}
