import { Module } from '@nestjs/common';
import { JobRecords } from './job-records';
import { JobsHeldConsumer } from './jobs-held.consumer';
import { JobsHeldProjection } from './jobs-held.projection';
import { JobsHeldReadModel } from './jobs-held.read-model';

@Module({
  providers: [JobRecords, JobsHeldProjection, JobsHeldConsumer, JobsHeldReadModel],
  exports: [JobRecords, JobsHeldConsumer, JobsHeldReadModel],
})
export class JobsHeldModule {}
