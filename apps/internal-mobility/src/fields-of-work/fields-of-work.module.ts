import { Module } from '@nestjs/common';
import { FieldOfWorkNameLoader } from './field-of-work-name.loader';
import { FieldsOfWorkReadModel } from './fields-of-work.read-model';
import { FieldsOfWorkRepository } from './fields-of-work.repository';
import { FieldsOfWorkResolver } from './fields-of-work.resolver';
import { ImportFamilies } from './import-families';
import { ImportSectors } from './import-sectors';
import { JobRoleFieldNamesResolver } from './job-role-field-names.resolver';
import { UnitSectorNameResolver } from './unit-sector-name.resolver';

@Module({
  providers: [
    FieldOfWorkNameLoader,
    FieldsOfWorkReadModel,
    FieldsOfWorkRepository,
    FieldsOfWorkResolver,
    ImportFamilies,
    ImportSectors,
    JobRoleFieldNamesResolver,
    UnitSectorNameResolver,
  ],
  exports: [ImportFamilies, ImportSectors],
})
export class FieldsOfWorkModule {}
