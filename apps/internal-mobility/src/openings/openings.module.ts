import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { CloseOpening } from './close-opening';
import { ImportOpenings } from './import-openings';
import { OpeningCommandsResolver } from './opening-commands.resolver';
import { OpeningLoader } from './opening.loader';
import { OpeningsReadModel } from './openings.read-model';
import { OpeningsRepository } from './openings.repository';
import { OpeningsResolver } from './openings.resolver';
import { PublishOpening } from './publish-opening';
import { RecordOpenings } from './record-openings';
import { SweepClosingDates } from './sweep-closing-dates';
import { SweepClosingDatesProcessor } from './sweep-closing-dates.processor';
import { RestateOpenings } from './restate-openings';

@Module({
  imports: [AccessModule, JobRolesModule],
  providers: [
    RestateOpenings,
    CloseOpening,
    ImportOpenings,
    OpeningCommandsResolver,
    OpeningLoader,
    OpeningsReadModel,
    OpeningsRepository,
    OpeningsResolver,
    PublishOpening,
    RecordOpenings,
    SweepClosingDates,
    SweepClosingDatesProcessor,
  ],
  exports: [ImportOpenings, RestateOpenings, OpeningLoader],
})
export class OpeningsModule {}
