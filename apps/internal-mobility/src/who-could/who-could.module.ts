import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MatchingModule } from '../matching/matching.module';
import { SkillsModule } from '../skills/skills.module';
import { DiscoverablePeople } from './discoverable-people';
import { WhoCouldReadModel } from './who-could.read-model';
import { WhoCouldResolver } from './who-could.resolver';

/** How many could do a job, from the memory of this instance. */
@Module({
  imports: [AccessModule, MatchingModule, SkillsModule],
  providers: [DiscoverablePeople, WhoCouldReadModel, WhoCouldResolver],
})
export class WhoCouldModule {}
