import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { HeldRecordsReadModel } from './held-records.read-model';
import { HeldRecordsRepository } from './held-records.repository';
import { PersonRecords } from './person-records';
import { RecordsResolver } from './records.resolver';
import { RemoveRecord } from './remove-record';
import { SetRecordAudience } from './set-record-audience';
import { StateRecord } from './state-record';
import { TellNone } from './tell-none';
import { ToldNone } from './told-none';

@Module({
  imports: [JobRolesModule],
  providers: [
    PersonRecords,
    HeldRecordsRepository,
    HeldRecordsReadModel,
    StateRecord,
    TellNone,
    ToldNone,
    RemoveRecord,
    SetRecordAudience,
    RecordsResolver,
  ],
  exports: [PersonRecords, HeldRecordsReadModel, HeldRecordsRepository, ToldNone],
})
export class RecordsModule {}
