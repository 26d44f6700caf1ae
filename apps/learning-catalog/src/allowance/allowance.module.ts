import { Module } from '@nestjs/common';
import { AskersModule } from '../askers/askers.module';
import { AllowanceResolver } from './allowance.resolver';

/** What a policy year allows a person, and what is left of it. */
@Module({ imports: [AskersModule], providers: [AllowanceResolver] })
export class AllowanceModule {}
