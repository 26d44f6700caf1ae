import { Module } from '@nestjs/common';
import { TeachableWords } from './teachable-words';
import { TeachableConsumer } from './teachable.consumer';
import { TeachableProjection } from './teachable.projection';
import { TeachableReadModel } from './teachable.read-model';

/** By which words a course is understood. */
@Module({
  providers: [TeachableConsumer, TeachableProjection, TeachableReadModel, TeachableWords],
  exports: [TeachableConsumer, TeachableReadModel, TeachableWords],
})
export class OutcomeWordsModule {}
