import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { RecordsModule } from './records.module';
import { ImportCredentials } from './import-credentials';
import { ImportEducation } from './import-education';
import { ImportExperience } from './import-experience';
import { SentRecordsResolver } from './sent-records.resolver';
import { StatementImportRecords } from './statement-import-records';

@Module({
  imports: [AccessModule, JobRolesModule, RecordsModule],
  providers: [ImportCredentials, ImportEducation, ImportExperience, SentRecordsResolver, StatementImportRecords],
  exports: [ImportCredentials, ImportEducation, ImportExperience, StatementImportRecords],
})
export class SentRecordsModule {}
