import { Module } from '@nestjs/common';
import { OpeningTermsReadModel } from './opening-terms.read-model';
import { OpeningTermsResolver } from './opening-terms.resolver';

@Module({ providers: [OpeningTermsReadModel, OpeningTermsResolver] })
export class TermsModule {}
