import { Module } from '@nestjs/common';
import { SkillsModule } from '../skills/skills.module';
import { PreferenceRecords } from './preference-records';
import { PreferencesReadModel } from './preferences.read-model';
import { PreferencesRepository } from './preferences.repository';
import { PreferencesResolver, RefusedSkillsResolver } from './preferences.resolver';
import { SetPreferences } from './set-preferences';

@Module({
  imports: [SkillsModule],
  providers: [
    PreferenceRecords,
    PreferencesReadModel,
    PreferencesRepository,
    PreferencesResolver,
    RefusedSkillsResolver,
    SetPreferences,
  ],
  exports: [PreferenceRecords, PreferencesReadModel],
})
export class PreferencesModule {}
