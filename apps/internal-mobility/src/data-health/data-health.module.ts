import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { DataHealthReadModel } from './data-health.read-model';
import { DataHealthResolver } from './data-health.resolver';

@Module({ imports: [AccessModule], providers: [DataHealthReadModel, DataHealthResolver] })
export class DataHealthModule {}
