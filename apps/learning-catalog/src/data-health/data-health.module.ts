import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CatalogueHealthReadModel } from './catalogue-health.read-model';
import { CatalogueHealthResolver } from './catalogue-health.resolver';

@Module({ imports: [AccessModule], providers: [CatalogueHealthReadModel, CatalogueHealthResolver] })
export class DataHealthModule {}
