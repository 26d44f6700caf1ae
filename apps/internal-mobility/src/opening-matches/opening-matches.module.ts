import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module';
import { OpeningMatchResolver } from './opening-match.resolver';
import { OpeningMatchesReadModel } from './opening-matches.read-model';
import { OpeningMatchesResolver } from './opening-matches.resolver';

/** The stored bands of a person, as that person pages through them. */
@Module({
  imports: [OpeningsModule],
  providers: [OpeningMatchResolver, OpeningMatchesReadModel, OpeningMatchesResolver],
})
export class OpeningMatchesModule {}
