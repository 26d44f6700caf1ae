import { Module } from '@nestjs/common';
import { ImportLegalEntities } from './import-legal-entities';
import { LegalEntitiesReadModel } from './legal-entities.read-model';
import { LegalEntitiesRepository } from './legal-entities.repository';
import { LegalEntitiesResolver } from './legal-entities.resolver';
import { LegalEntityLoader } from './legal-entity.loader';
import { RestateLegalEntities } from './restate-legal-entities';

@Module({
  providers: [
    ImportLegalEntities,
    LegalEntitiesReadModel,
    LegalEntitiesRepository,
    LegalEntitiesResolver,
    LegalEntityLoader,
    RestateLegalEntities,
  ],
  exports: [ImportLegalEntities, LegalEntitiesReadModel, LegalEntityLoader, RestateLegalEntities],
})
export class LegalEntitiesModule {}
