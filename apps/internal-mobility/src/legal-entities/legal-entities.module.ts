import { Module } from '@nestjs/common';
import { ImportLegalEntities } from './import-legal-entities';
import { LegalEntitiesReadModel } from './legal-entities.read-model';
import { LegalEntitiesRepository } from './legal-entities.repository';
import { LegalEntitiesResolver } from './legal-entities.resolver';
import { LegalEntityLoader } from './legal-entity.loader';

@Module({
  providers: [
    ImportLegalEntities,
    LegalEntitiesReadModel,
    LegalEntitiesRepository,
    LegalEntitiesResolver,
    LegalEntityLoader,
  ],
  exports: [ImportLegalEntities, LegalEntitiesReadModel, LegalEntityLoader],
})
export class LegalEntitiesModule {}
