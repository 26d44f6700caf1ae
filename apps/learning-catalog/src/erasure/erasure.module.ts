import { Module } from '@nestjs/common';
import { ExportResolver } from './export.resolver';

@Module({ providers: [ExportResolver] })
export class ErasureModule {}
