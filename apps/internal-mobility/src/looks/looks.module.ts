import { Module } from '@nestjs/common';
import { WorkforceModule } from '../workforce/workforce.module';
import { LookersResolver } from './lookers.resolver';
import { LooksResolver } from './looks.resolver';

@Module({ imports: [WorkforceModule], providers: [LookersResolver, LooksResolver] })
export class LooksModule {}
