import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ImportProviders } from './import-providers';
import { ProvidersReadModel } from './providers.read-model';
import { ProvidersRepository } from './providers.repository';
import { ProvidersResolver } from './providers.resolver';

@Module({
  imports: [AccessModule],
  providers: [ImportProviders, ProvidersReadModel, ProvidersRepository, ProvidersResolver],
  exports: [ImportProviders, ProvidersReadModel],
})
export class ProvidersModule {}
