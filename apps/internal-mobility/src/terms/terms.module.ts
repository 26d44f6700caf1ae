import { Module } from '@nestjs/common';
import { EligibilityModule } from '../eligibility/eligibility.module';
import { OpeningTermsReadModel } from './opening-terms.read-model';
import { OpeningTermsResolver } from './opening-terms.resolver';

@Module({ imports: [EligibilityModule], providers: [OpeningTermsReadModel, OpeningTermsResolver] })
export class TermsModule {}
