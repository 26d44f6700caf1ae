import { Module } from '@nestjs/common';
import { LookersResolver } from './lookers.resolver';
import { LooksResolver } from './looks.resolver';

@Module({ providers: [LookersResolver, LooksResolver] })
export class LooksModule {}
