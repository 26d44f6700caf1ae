import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CountUnmetDemand } from './count-unmet-demand';
import { CountUnmetDemandProcessor } from './count-unmet-demand.processor';
import { ShownProfileRecords } from './shown-profile-records';
import { ShownProfilesConsumer } from './shown-profiles.consumer';
import { ShownProfilesProjection } from './shown-profiles.projection';
import { UnmetDemandReadModel } from './unmet-demand.read-model';
import { UnmetDemandResolver } from './unmet-demand.resolver';

/** What people lack and no course raises, in figures. */
@Module({
  imports: [AccessModule],
  providers: [
    CountUnmetDemand,
    CountUnmetDemandProcessor,
    ShownProfileRecords,
    ShownProfilesConsumer,
    ShownProfilesProjection,
    UnmetDemandReadModel,
    UnmetDemandResolver,
  ],
})
export class UnmetDemandModule {}
