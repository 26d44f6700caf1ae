import { Module } from '@nestjs/common';
import { LegalEntitiesConsumer } from './legal-entities.consumer';
import { LegalEntitiesProjection } from './legal-entities.projection';

/** What companies have switched on: whether what managers and peers say counts. */
@Module({ providers: [LegalEntitiesProjection, LegalEntitiesConsumer], exports: [LegalEntitiesConsumer] })
export class LegalEntitiesModule {}
