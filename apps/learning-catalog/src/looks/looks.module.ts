import { Module } from '@nestjs/common';
import { LooksResolver } from './looks.resolver';

@Module({ providers: [LooksResolver] })
export class LooksModule {}
