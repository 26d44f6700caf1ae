import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { FitModule } from '../fit/fit.module';
import { SkillsModule } from '../skills/skills.module';
import { CountedPeopleReadModel } from './counted-people.read-model';
import { DiscoverablePeople } from './discoverable-people';
import { WhoCouldReadModel } from './who-could.read-model';
import { WhoCouldResolver } from './who-could.resolver';

/** How many could do a job, from the memory of this instance. */
@Module({
  imports: [AccessModule, FitModule, SkillsModule],
  providers: [CountedPeopleReadModel, DiscoverablePeople, WhoCouldReadModel, WhoCouldResolver],
  exports: [CountedPeopleReadModel, DiscoverablePeople],
})
export class WhoCouldModule {}
