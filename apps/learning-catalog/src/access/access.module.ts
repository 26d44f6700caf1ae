import { Module } from '@nestjs/common';
import { AccessPolicy } from './access-policy';
import { ImportApprovers } from './import-approvers';

@Module({ providers: [AccessPolicy, ImportApprovers], exports: [AccessPolicy, ImportApprovers] })
export class AccessModule {}
