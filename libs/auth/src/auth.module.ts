import { Global, Module } from '@nestjs/common';
import { Admission } from './admission';
import { CommandContexts } from './current-actor';

/** Who asks, and whether they still work here; the service says where its employments are (`KnownActors`). */
@Global()
@Module({ providers: [Admission, CommandContexts], exports: [Admission, CommandContexts] })
export class AuthModule {}
