import { Module } from '@nestjs/common';
import { AccessGrantsModule } from '../access-grants/access-grants.module';
import { AccessPolicy } from './access-policy';

@Module({ imports: [AccessGrantsModule], providers: [AccessPolicy], exports: [AccessPolicy] })
export class AccessModule {}
