import { Module } from '@nestjs/common';
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module';
import { ImportUnits } from './import-units';
import { UnitLoader } from './unit.loader';
import { UnitsReadModel } from './units.read-model';
import { UnitsRepository } from './units.repository';
import { UnitsResolver } from './units.resolver';

@Module({
  imports: [LegalEntitiesModule],
  providers: [ImportUnits, UnitLoader, UnitsReadModel, UnitsRepository, UnitsResolver],
  exports: [ImportUnits, UnitLoader, UnitsReadModel],
})
export class UnitsModule {}
