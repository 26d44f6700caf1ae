import { Module } from '@nestjs/common';
import { SkillProfileConsumer } from './skill-profile.consumer';
import { SkillProfilesProjection } from './skill-profiles.projection';
import { SkillProfileRecords } from './skill-profile-records';

@Module({
  providers: [SkillProfileRecords, SkillProfileConsumer, SkillProfilesProjection],
  exports: [SkillProfileRecords],
})
export class SkillProfilesModule {}
