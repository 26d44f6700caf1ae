import { Global, Module } from '@nestjs/common';
import { CommandContexts } from './current-actor';

/** What resolvers of every subgraph need to know who asks. */
@Global()
@Module({ providers: [CommandContexts], exports: [CommandContexts] })
export class AuthModule {}
