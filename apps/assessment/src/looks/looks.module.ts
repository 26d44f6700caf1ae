import { Module } from '@nestjs/common';
import { LooksReadModel } from './looks.read-model';
import { LooksResolver } from './looks.resolver';

@Module({ providers: [LooksReadModel, LooksResolver] })
export class LooksModule {}
