import { Module } from '@nestjs/common';
import { SkillProfileConsumer } from './skill-profile.consumer';
import { SkillProfilesProjection } from './skill-profiles.projection';

@Module({ providers: [SkillProfileConsumer, SkillProfilesProjection] })
export class SkillProfilesModule {}
