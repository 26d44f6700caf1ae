import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { UnitsModule } from '../units/units.module';
import { ImportSeats } from './import-seats';
import { SeatsRepository } from './seats.repository';
import { SeatsResolver } from './seats.resolver';

@Module({
  imports: [JobRolesModule, UnitsModule],
  providers: [ImportSeats, SeatsRepository, SeatsResolver],
  exports: [ImportSeats],
})
export class SeatsModule {}
